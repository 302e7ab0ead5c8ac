package dk.bindeled.architecture.redtwins.newpackage.gossip;

/** Lies in a package nobody has decided about. */
class Rumour {}
