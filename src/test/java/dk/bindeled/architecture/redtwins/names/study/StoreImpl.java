package dk.bindeled.architecture.redtwins.names.study;

/** A name that says nothing. */
class StoreImpl {}
