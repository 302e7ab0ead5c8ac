package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.Workshop;
import dk.bindeled.demo.Towns;
import dk.bindeled.intake.Imports;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.Registry;
import dk.bindeled.store.StudyArchive;
import dk.bindeled.testing.TestDatabase;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A program with little memory over a network that is too large for it: it says so and works on. */
class OutOfMemoryIT {

    private static final int PERSONS = 40_000;
    private static final int TIES = 280_000;

    @TempDir
    Path folder;

    @AfterEach
    void giveUp() {
        TestDatabase.giveUp(folder.resolve("data"));
    }

    /** The program with little memory; it prints what it comes to. */
    static final class Small {

        private Small() {}

        public static void main(String[] arguments) {
            Locale.setDefault(Locale.UK);
            try (ConfigurableApplicationContext context = application(arguments)) {
                System.out.println("asked: " + answer(context.getBean(Studies.class)));
                Studies unwary = new StoredStudies(
                        context.getBean(NetworkReader.class),
                        context.getBean(StudyArchive.class),
                        Clock.systemUTC(),
                        // it believes that there is plenty
                        new Room(Long.MAX_VALUE));
                System.out.println("unwary: " + answer(unwary));
                System.out.println("again: " + answer(unwary));
                Registry registry = context.getBean(Registry.class);
                System.out.println("finds: " + registry.findActors("p17", 3).size());
                Referral referral = new Referral("r1", "p1", "p2", null, null, null, null, null, null, null, null);
                registry.save(referral, new ImportSource("Frida", "formular"));
                System.out.println("saved: " + registry.findReferral("r1").isPresent());
                System.out.println(
                        "counts: " + context.getBean(Imports.class).counts().ties());
            }
        }

        private static String answer(Studies studies) {
            try {
                return studies.run(StudyParameters.of(SnapshotQuery.defaults()), "Frida", Progress.UNWATCHED)
                        .id();
            } catch (TooLarge e) {
                return e.message(Locale.ENGLISH);
            }
        }
    }

    private static ConfigurableApplicationContext application(String[] arguments) {
        return new SpringApplicationBuilder(Workshop.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    @Test
    void aStudyThatNeedsMoreMemoryThanThereIsIsRefusedInWordsAndTheProgramWorksOn() throws Exception {
        String[] arguments = TestDatabase.arguments(folder.resolve("data"));
        NetworkRows town = Towns.generate(PERSONS, TIES, 1);
        try (ConfigurableApplicationContext context = application(arguments)) {
            context.getBean(NetworkWriter.class).load(town, new ImportSource("Frida", "by"), Progress.UNWATCHED);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm.options",
                "-Xmx" + Integer.getInteger("bindeled.faults.heap", 128) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Small.class.getName()));
        command.addAll(Arrays.asList(arguments));
        File said = folder.resolve("said").toFile();
        Process small = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(small.waitFor(10, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        assertThat(small.exitValue()).as(text).isZero();
        assertThat(text)
                .contains("asked: The network is too large for this program's memory")
                .contains("unwary: The calculation was stopped because the program's memory")
                .contains("again: The calculation was stopped")
                .contains("finds: 3")
                .contains("saved: true")
                .contains("counts: " + town.ties().size());
    }
}
