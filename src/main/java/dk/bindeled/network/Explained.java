package dk.bindeled.network;

import java.util.Locale;

/** Something that stands in the way of work and is no error of the program: it says in words what it is, what was kept and what to do. */
public interface Explained {

    /** One line in the wanted language (Danish, else English). */
    String message(Locale locale);
}
