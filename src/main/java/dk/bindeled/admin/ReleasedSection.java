package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import dk.bindeled.privacy.Releases;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;

/** What readers can see: the releases made, and the next one. */
@org.springframework.stereotype.Component
class ReleasedSection implements AdminSection {

    private final Releases releases;
    private final Background background;

    ReleasedSection(Releases releases, Background background) {
        this.releases = releases;
        this.background = background;
    }

    @Override
    public String name() {
        return "released";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component component(Choices choices) {
        return new ReleasedPanel(releases, background);
    }
}
