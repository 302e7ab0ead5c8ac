package dk.bindeled;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ComposeTest {

    private static final String PASSWORD = "BINDELED_NEO4J_PASSWORD";

    @Test
    void theComposeFileKeepsToTheSpecification() throws IOException {
        assertThat(faults(file("docker-compose.yml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restart: unless-stopped | restarts: unless-stopped",
                "condition: service_healthy | condition: service_happy",
                "retries: 12 | retries: [12]",
                "'  bindeled-data:\n' | '  bindeled data:\n'",
                "services: | service:",
                "build: . | build: [.]",
            })
    void aBrokenComposeFileIsReported(String whole, String broken) throws IOException {
        String text = file("docker-compose.yml");
        assertThat(text).contains(whole);

        assertThat(faults(text.replace(whole, broken))).isNotEmpty();
    }

    /** The schema says how a file is written; the command, where it is installed, also that its parts fit. It needs no engine for that. */
    @Test
    void composeItselfReadsTheFileOnceThePasswordIsSet() throws Exception {
        if (compose(Map.of(), "version").exit() == 0) {
            Run set = compose(Map.of(PASSWORD, "long-enough"), "--env-file", "/dev/null", "config", "--quiet");
            assertThat(set.exit()).as(set.output()).isZero();
            Run unset = compose(Map.of(), "--env-file", "/dev/null", "config", "--quiet");
            assertThat(unset.exit()).isNotZero();
            assertThat(unset.output()).contains(PASSWORD);
        }
        assertThat(variables(file("docker-compose.yml")))
                .as("without a password there is nothing to read")
                .isNotEmpty()
                .allMatch(variable -> variable.startsWith(PASSWORD + ":?"));
    }

    @Test
    void everyPortIsPublishedOnThisMachineOnly() throws IOException {
        List<String> ports = new ArrayList<>();
        services().forEach(service -> service.path("ports").forEach(port -> ports.add(port.asString())));

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everyVolumeHasANameThatIsDeclared() throws IOException {
        JsonNode compose = yaml(file("docker-compose.yml"));
        List<String> used = new ArrayList<>();
        services()
                .forEach(service -> service.path("volumes")
                        .forEach(volume -> used.add(volume.asString().split(":", 2)[0])));

        assertThat(used).isNotEmpty();
        assertThat(compose.path("volumes").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theServerIsTheSameNeo4jAsTheOneInTheProgram() throws IOException {
        Matcher version =
                Pattern.compile("<neo4j\\.version>(.*)</neo4j\\.version>").matcher(file("pom.xml"));
        assertThat(version.find()).isTrue();

        assertThat(yaml(file("docker-compose.yml")).at("/services/neo4j/image").asString())
                .isEqualTo("neo4j:" + version.group(1) + "-community");
    }

    @Test
    void theProgramWaitsForAServerThatIsWellAndIsToldItsAddress() throws IOException {
        JsonNode compose = yaml(file("docker-compose.yml"));

        assertThat(compose.at("/services/bindeled/depends_on/neo4j/condition").asString())
                .isEqualTo("service_healthy");
        assertThat(compose.at("/services/neo4j/healthcheck/test").size()).isPositive();
        assertThat(compose.at("/services/bindeled/environment").propertyNames())
                .containsExactlyInAnyOrder("BINDELED_NEO4J_URI", "BINDELED_NEO4J_USER", PASSWORD);
    }

    @Test
    void theImageRunsAsAUserWhoIsNotRootAndChecksItsHealth() throws IOException {
        String dockerfile = file("Dockerfile");
        String running = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));

        assertThat(running.lines().filter(line -> line.startsWith("USER "))).containsExactly("USER bindeled");
        assertThat(running).contains("\nHEALTHCHECK ").contains("\nVOLUME /data\n");
        assertThat(running.indexOf("\nUSER ")).isLessThan(running.indexOf("\nENTRYPOINT "));
    }

    @Test
    void whatTheImageIsBuiltFromExistsAndReachesTheBuilder() throws IOException {
        List<String> reaching = file(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> copied = new ArrayList<>();
        file("Dockerfile")
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .forEach(line -> copied.add(line.split(" ", -1)[1]));

        assertThat(copied)
                .containsExactlyInAnyOrderElementsOf(reaching)
                .allSatisfy(
                        path -> assertThat(PretendMachine.ofTheProject(path)).exists());
    }

    private static List<String> faults(String compose) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09);
        Path specification = PretendMachine.ofTheProject("src/test/resources/compose/compose-spec.json");
        // It names its parts with `id`, as the drafts before it did; the draft it declares has no such word.
        String schemaText = Files.readString(specification).replaceAll("\"id\": \"[^\"]*\",", "");
        Schema schema = registry.getSchema(schemaText, InputFormat.JSON);
        return schema.validate(yaml(compose)).stream().map(Object::toString).toList();
    }

    private static JsonNode services() throws IOException {
        return yaml(file("docker-compose.yml")).path("services");
    }

    private static JsonNode yaml(String text) {
        return new YAMLMapper().readTree(text);
    }

    private static String file(String name) throws IOException {
        return Files.readString(PretendMachine.ofTheProject(name));
    }

    /** What stands between the braces of each {@code ${…}}. */
    private static List<String> variables(String text) {
        return Pattern.compile("\\$\\{([^}]*)}")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private record Run(int exit, String output) {}

    private static Run compose(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker", "compose"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PretendMachine.ofTheProject(".").toFile())
                .redirectErrorStream(true);
        builder.environment().remove(PASSWORD);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noDocker) {
            return new Run(-1, String.valueOf(noDocker.getMessage()));
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
