package dk.bindeled.architecture.redtwins.table.overview;

/** Something of a screen. */
public class Card {

    /** Not a constant for the compiler, so that using it leaves a trace in the class file. */
    public static final String TITLE = String.valueOf("title");
}
