package dk.bindeled.faults;

import dk.bindeled.Workshop;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.ClearedImport;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.Registry;
import dk.bindeled.store.StudyArchive;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program without its pages, as a process of its own that may be killed. It says what it found when it started, then does one deed after
 * the other and says of each that it is done; what it has said counts as confirmed.
 */
final class Worker {

    private static final String WHO = "Dorte";

    private final ConfigurableApplicationContext context;

    private Worker(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * First argument the number of deeds that were confirmed, second the number of the deed to stop before, the rest as for the program. Where the
     * database already holds one deed more than was confirmed, that one counts as done.
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.UK);
        String[] properties = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Workshop.class)
                .web(WebApplicationType.NONE)
                .run(properties)) {
            Worker worker = new Worker(context);
            int next = worker.next(Integer.parseInt(arguments[0]));
            worker.tell();
            for (int number = next; number < Integer.parseInt(arguments[1]); number++) {
                worker.say("does", number);
                worker.say("done", number, worker.does(new Deed(number)));
            }
        }
    }

    private int next(int confirmed) {
        int stored = imports().imports().size();
        return confirmed > 0
                        && stored == Expected.after(confirmed + 1).imports()
                        && stored != Expected.after(confirmed).imports()
                ? confirmed + 1
                : confirmed;
    }

    private void tell() {
        for (ClearedImport cleared : imports().clearedAtStart()) {
            say("cleared", cleared.file(), cleared.message(Locale.ENGLISH));
        }
        List<String> ids =
                imports().imports().stream().map(ImportRecord::id).toList().reversed();
        say("imports", ids.size(), ids.equals(ids.stream().sorted().toList()) ? "in-order" : "out-of-order");
        NetworkRows rows = context.getBean(NetworkReader.class).read(Progress.UNWATCHED);
        say("network", Expected.digest(rows));
        context.getBean(StudyArchive.class)
                .list()
                .forEach(study -> say("study", study.id(), digest(study.id()).orElse("empty")));
        say("started");
    }

    private String does(Deed deed) {
        ImportSource source = new ImportSource(WHO, deed.file());
        return switch (deed.sort()) {
            case IMPORT, CHANGE ->
                imports().load(deed.rows(), source, Progress.UNWATCHED).id();
            case EDIT ->
                context.getBean(Registry.class).save(deed.referral(), source).id();
            case UNDO -> {
                imports().imports().stream()
                        .filter(record -> record.file().equals(deed.undone()))
                        .forEach(record -> imports().undo(record.id(), Progress.UNWATCHED));
                yield "undone";
            }
            case STUDY -> {
                Study study = context.getBean(Studies.class)
                        .run(
                                StudyParameters.of(SnapshotQuery.defaults().withDate(deed.day())),
                                WHO,
                                Progress.UNWATCHED);
                yield study.id() + " " + digest(study.id()).orElse("empty");
            }
        };
    }

    private Optional<String> digest(String study) {
        return context.getBean(StudyArchive.class).find(study).map(stored -> {
            List<String> parts = new ArrayList<>();
            for (Bytes result : stored.results().values()) {
                parts.add(Expected.sha256(result.toArray()));
            }
            return String.join("+", parts);
        });
    }

    private NetworkWriter imports() {
        return context.getBean(NetworkWriter.class);
    }

    private void say(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        System.out.println(line);
        System.out.flush();
    }
}
