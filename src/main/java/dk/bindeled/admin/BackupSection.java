package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import dk.bindeled.backup.SafeKeeping;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;

/** What there is if everything else is lost: when the last backup was made, which there are, and the way to make one. */
@org.springframework.stereotype.Component
class BackupSection implements AdminSection {

    private final SafeKeeping backups;
    private final Background background;
    private final Messages messages;

    BackupSection(SafeKeeping backups, Background background, Messages messages) {
        this.backups = backups;
        this.background = background;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component component(Choices choices) {
        return new BackupPanel(backups, background, messages);
    }
}
