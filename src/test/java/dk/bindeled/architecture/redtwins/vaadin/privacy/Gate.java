package dk.bindeled.architecture.redtwins.vaadin.privacy;

import com.vaadin.flow.component.html.Span;

/** Shows something, though it is no screen. */
class Turns {

    Span bar() {
        return new Span();
    }
}
