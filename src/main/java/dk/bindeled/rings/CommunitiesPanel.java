package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Figure;
import dk.bindeled.study.FunnelCount.By;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import java.util.List;

/**
 * The funnel by community, by name and never by rank. Those whose whole interval lies below the share of all are named in a sentence: there
 * is something to talk about at the welcome.
 */
final class CommunitiesPanel extends Composite<Panel> {

    private final Reading reading;
    private final FunnelSteps all;
    private final List<FunnelSteps> communities;
    private final RingWords words;

    CommunitiesPanel(Reading reading) {
        this.reading = reading;
        this.all = reading.whole();
        this.communities = reading.communities();
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("communities", words.say("communities.title"));
        List<FunnelSteps> talkedOf = new StepFindings(reading).losing(communities);
        if (talkedOf.isEmpty()) {
            panel.noting(words.say("communities.alike"));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("rings-list");
            talkedOf.forEach(community -> list.add(new ListItem(sentence(community))));
            panel.noting(words.say("communities.reading")).with(list);
        }
        TableData table = FunnelRows.table(
                words.say("communities.table"),
                words.say("communities.column"),
                communities,
                reading.evened(By.COMMUNITY),
                words);
        Div tools = new Div(new CsvDownload(table, words.say("communities.file")));
        tools.addClassName("chart-tools");
        NativeDetails details = new NativeDetails(
                words.say("communities.open", communities.size()), new Div(new DataTable(table), tools));
        details.addClassName("rings-details");
        return panel.with(details)
                .noting(words.say("evened"))
                .behind(reading.behind(), words.say("communities.title"), new BehindChoices(reading).parts(communities))
                .with(new Explanation(words.say("communities.explanation")));
    }

    private String sentence(FunnelSteps community) {
        FunnelSteps.Step welcomed = community.steps().get(FunnelSteps.WELCOMED);
        Figure share = welcomed.knownShare();
        if (share == null) {
            return words.say(
                    "communities.saying.few",
                    words.part(community.part()),
                    words.countInWords(welcomed.count()),
                    words.count(community.steps().get(FunnelSteps.SHOWN).count()));
        }
        return words.say(
                "communities.saying",
                words.part(community.part()),
                words.count(welcomed.count()),
                words.numbers().count(share.n()),
                words.shareWithInterval(share),
                words.share(all.steps().get(FunnelSteps.WELCOMED).share()));
    }
}
