package dk.bindeled.study;

/**
 * A person or body of a result that names them.
 *
 * @param id stable id
 * @param label name shown to people, or the id where there is none
 */
public record NamedPerson(String id, String label) {}
