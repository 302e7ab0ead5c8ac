package dk.bindeled;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The application without pages: what a command needs that reads, studies and writes. Starts in a fraction of the time. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"dk.bindeled.store", "dk.bindeled.intake", "dk.bindeled.study"})
public class Workshop {}
