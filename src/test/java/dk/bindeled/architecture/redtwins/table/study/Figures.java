package dk.bindeled.architecture.redtwins.table.study;

/** Looks at a screen, which only the screens' own package may. */
class Figures {

    String title() {
        return dk.bindeled.architecture.redtwins.table.overview.Card.TITLE;
    }
}
