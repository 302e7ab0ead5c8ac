package dk.bindeled.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.LoadedImport;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Audit;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.Speech;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The screen where data come in: files are uploaded, looked at with their faults, imported, and taken back. */
@Route("data")
@Menu(title = "data.title", order = 6, icon = "data")
@RolesAllowed("COORDINATOR")
@StyleSheet("styles/data.css")
class DataView extends Screen {

    private final Background background;
    private final Imports imports;
    private final Messages messages;
    private final PurposeProposals proposals;
    private final ImportWork work;
    private final Div message = new Div();
    private final Div stage = new Div();
    private Choices choices = Choices.none();
    private Set<String> confirmed = Set.of();
    private @Nullable CheckedFolder checked;
    private @Nullable WorkPanel checking;

    DataView(
            Background background,
            Imports imports,
            Messages messages,
            UploadSpace space,
            Audit audit,
            Clock clock,
            AuthenticationContext authentication) {
        super("data.title", background);
        this.background = background;
        this.imports = imports;
        this.messages = messages;
        this.proposals = new PurposeProposals(imports, clock);
        this.work = new ImportWork(
                imports, space.newBatch(), authentication.getPrincipalName().orElse(""), audit);
        message.addClassName("data-message");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
    }

    private record Standing(LoadedImport.Counts counts, List<LoadedImport> imports) {}

    @Override
    protected void show(Choices chosen, QueryParameters address) {
        choices = chosen;
        load(progress -> new Standing(imports.counts(), imports.list()), this::show);
    }

    private void show(Standing standing) {
        boolean first = standing.counts().total() == 0;
        if (stage.getComponentCount() == 0 || stage.getComponentAt(0) instanceof UploadCard) {
            setStage(new UploadCard(first, speech(), work.batch(), this::check));
        }
        Div below = new Div();
        below.addClassName("columns");
        if (!first) {
            below.add(
                    new NetworkNow(standing.counts(), speech()),
                    new ImportList(standing.imports(), speech(), this::undo));
        }
        setContent(message, stage, below);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        // An import under way goes on; looking at files that nobody waits for does not.
        if (checking != null) {
            checking.stop();
        }
        work.leave();
    }

    private Speech speech() {
        return new Speech(messages, getLocale());
    }

    private void setStage(Component component) {
        stage.removeAll();
        stage.add(component);
    }

    private void check() {
        confirmed = Set.of();
        checking = run(true, progress -> work.check(Set.of(), progress));
    }

    private void undo(LoadedImport loaded) {
        run(false, progress -> work.undo(loaded, progress));
    }

    private WorkPanel run(boolean canBeStopped, Function<Progress, Outcome> task) {
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("The screen is not shown"));
        WorkPanel panel = new WorkPanel(canBeStopped);
        message.setVisible(false);
        setStage(panel);
        panel.start(background, ui, task, this::take);
        return panel;
    }

    private void take(Outcome outcome) {
        checking = null;
        switch (outcome) {
            case Outcome.Checked found -> checked = found.folder();
            case Outcome.Loaded loaded -> {
                forgetFiles();
                LoadedImport done = loaded.done();
                say(speech().say("data.loaded", done.name(), ImportList.counts(done.added(), speech())));
                open(Map.of("loaded", done.id()));
            }
            case Outcome.Undone undone -> {
                say(speech().say("data.undone", undone.taken().name()));
                open(Map.of("undone", undone.taken().id()));
            }
            case Outcome.Refused refused -> say(refused.reason().text(getLocale()));
            case Outcome.Cancelled _ -> say(speech().say("data.cancelled"));
        }
        if (checked == null) {
            showUpload();
        } else {
            showPreview(checked);
        }
    }

    private void showUpload() {
        stage.removeAll();
        show(choices, QueryParameters.empty());
    }

    private void showPreview(CheckedFolder seen) {
        ImportPurpose proposed = proposals.next();
        setStage(new Preview(seen, confirmed, proposed, proposals.today(), speech(), new Preview.Choice() {
            @Override
            public void load(Set<String> attributes, boolean acceptFaults, ImportPurpose purpose) {
                proposals.remember(purpose);
                Set<String> before = confirmed;
                confirmed = attributes;
                run(true, progress -> work.load(seen, before, attributes, acceptFaults, purpose, progress));
            }

            @Override
            public void drop() {
                forgetFiles();
                message.setVisible(false);
                showUpload();
            }
        }));
    }

    private void forgetFiles() {
        checked = null;
        confirmed = Set.of();
        work.batch().clear();
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(true);
    }

    /** Opens the screen anew, by which the top bar learns of the network that there is now. */
    private void open(Map<String, String> after) {
        getUI().ifPresent(ui -> ui.navigate("data", choices.address(after)));
    }
}
