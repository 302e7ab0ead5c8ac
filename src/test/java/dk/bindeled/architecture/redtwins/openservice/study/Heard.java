package dk.bindeled.architecture.redtwins.openservice.study;

interface Heard {
    String heard();
}
