package dk.bindeled.architecture.redtwins.analysisspring.analysis;

import org.springframework.core.annotation.Order;

/** Knows of Spring. */
@Order(1)
class Measured {}
