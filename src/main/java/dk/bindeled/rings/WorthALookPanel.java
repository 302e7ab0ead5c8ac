package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import dk.bindeled.network.Form;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.SentenceList;
import java.util.List;

/** What is worth a look, in sentences, each with the way to where it is seen. */
final class WorthALookPanel extends Composite<Panel> {

    private final List<Finding> findings;
    private final Reading reading;

    WorthALookPanel(List<Finding> findings, Reading reading) {
        this.findings = List.copyOf(findings);
        this.reading = reading;
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("look", reading.say("look.title"));
        return findings.isEmpty()
                ? panel.noting(reading.say("look.none"))
                : panel.with(
                        new SentenceList(findings.stream().map(this::sentence).toList()));
    }

    private SentenceList.Sentence sentence(Finding finding) {
        return new SentenceList.Sentence(
                Form.CASCADE,
                finding.text(),
                finding.reason(),
                new ScreenLink(
                        reading.say("look.link." + finding.part().code()),
                        RingsView.ROUTE,
                        reading.choices(),
                        PartLinks.address(finding.part(), finding.by())));
    }
}
