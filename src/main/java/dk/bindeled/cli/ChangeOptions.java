package dk.bindeled.cli;

import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.Studies;
import dk.bindeled.study.WhatIfFindings;
import dk.bindeled.study.WhatIfStudies;
import dk.bindeled.study.WhatIfStudies.Unfit;
import dk.bindeled.study.WhatIfStudies.Written;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** The options that name changes to a network, imagined or planned. */
final class ChangeOptions {

    @Option(names = "--changes", descriptionKey = "bridges-changes", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--planned", descriptionKey = "bridges-planned", paramLabel = "DATE")
    private @Nullable String planned;

    /**
     * The changes of the file; none where no file is given.
     *
     * @throws WrongInput if the file cannot be read, or says something that is no change
     */
    List<Written> read(Words words) {
        Path given = file;
        if (given == null) {
            if (planned != null) {
                throw new WrongInput(words.say("cli.changes.planned-alone"));
            }
            return List.of();
        }
        on(words);
        return new ChangesFile(given, words).read();
    }

    /**
     * What the changes make of a network, and what has become of them.
     *
     * @throws WrongInput if one of them cannot be made, or the network is not one of persons
     */
    WhatIfFindings find(
            ApplicationContext context, List<Written> written, SnapshotQuery query, Progress progress, Words words) {
        LocalDate date = context.getBean(Studies.class)
                .snapshot(query, progress.part(0, 0.1))
                .date();
        LocalDate on = on(words);
        if (on != null && on.isAfter(date)) {
            throw new WrongInput(words.say("cli.changes.planned-later", on.toString(), date.toString()));
        }
        try {
            return context.getBean(WhatIfStudies.class)
                    .of(written, on, query, progress.part(0.1, 1))
                    .orElseThrow(() -> new WrongInput(words.say("cli.changes.no-persons")));
        } catch (Unfit unfit) {
            throw new WrongInput(words.say(
                    "cli.changes.unfit",
                    String.valueOf(unfit.written().line()),
                    ChangesFile.shortened(unfit.written().text()),
                    words.say("cli.changes.misfit." + unfit.misfit().code())));
        }
    }

    private @Nullable LocalDate on(Words words) {
        String written = planned;
        return written == null ? null : NetworkOptions.date(written, words);
    }
}
