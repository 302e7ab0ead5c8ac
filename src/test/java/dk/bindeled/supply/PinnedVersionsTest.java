package dk.bindeled.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every part that is fetched has one version: whoever builds later builds the same. */
class PinnedVersionsTest {

    private static final String EXACT = "\\d+(\\.\\d+)+([-+_][0-9A-Za-z.]+)*";

    /** Spring Boot's parent chooses one version for each of these. */
    private static final List<String> PLUGINS_OF_THE_PARENT = List.of(
            "maven-compiler-plugin",
            "maven-enforcer-plugin",
            "maven-failsafe-plugin",
            "maven-resources-plugin",
            "maven-surefire-plugin",
            "spring-boot-maven-plugin",
            "cyclonedx-maven-plugin");

    @Test
    void noPartOfTheProgramFloats() throws IOException {
        assertThat(floating(Files.readString(Path.of("pom.xml")))).isEmpty();
    }

    @Test
    void aPartThatFloatsIsReported() {
        assertThat(floating("""
                <properties><a.version>[1,2)</a.version><b.version>LATEST</b.version><c.version>1.2.3</c.version></properties>
                <dependency><artifactId>a</artifactId><version>${a.version}</version></dependency>
                <dependency><artifactId>b</artifactId><version>${b.version}</version></dependency>
                <dependency><artifactId>c</artifactId><version>${c.version}</version></dependency>
                <dependency><artifactId>d</artifactId><version>4.0-SNAPSHOT</version></dependency>
                <dependency><artifactId>e</artifactId><version>${nowhere}</version></dependency>
                <plugin><artifactId>f-plugin</artifactId></plugin>
                <plugin><artifactId>g-plugin</artifactId><version>RELEASE</version></plugin>
                <plugin><artifactId>maven-surefire-plugin</artifactId></plugin>
                """))
                .containsExactly(
                        "a [1,2)",
                        "b LATEST",
                        "d 4.0-SNAPSHOT",
                        "e ${nowhere}",
                        "f-plugin no version",
                        "g-plugin RELEASE");
    }

    @Test
    void everyPackageOfTheInterfaceIsLockedWithItsHashAndNoAddress() throws IOException {
        JsonNode lock = json(Path.of("src/main/npm/package-lock.json"));
        assertThat(lock.path("lockfileVersion").asInt()).isEqualTo(3);
        List<String> loose = new ArrayList<>();
        lock.path("packages").properties().forEach(entry -> {
            JsonNode part = entry.getValue();
            boolean locked = part.path("version").asString("").matches(EXACT)
                    && part.path("integrity").asString("").startsWith("sha512-")
                    && !part.has("resolved")
                    && !part.has("link");
            if (!entry.getKey().isEmpty() && !locked) {
                loose.add(entry.getKey());
            }
        });
        assertThat(loose).isEmpty();
        assertThat(lock.path("packages").path("").path("dependencies").properties())
                .isNotEmpty()
                .allMatch(entry -> entry.getValue().asString().matches(EXACT));
    }

    /** Not yet locked: a package that a class asks for and the lock file does not know, or knows in another version. */
    @Test
    void whatAClassAsksForIsInTheLockFile() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        Pattern annotation = Pattern.compile("@NpmPackage\\(value = \"([^\"]+)\", version = \"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                Matcher found = annotation.matcher(Files.readString(file));
                while (found.find()) {
                    asked.put(found.group(1), found.group(2));
                }
            }
        }
        JsonNode locked = json(Path.of("src/main/npm/package-lock.json"))
                .path("packages")
                .path("")
                .path("dependencies");
        assertThat(asked).isNotEmpty();
        asked.forEach((name, version) -> assertThat(locked.path(name).asString("not locked: see CONTRIBUTING.md"))
                .as(name)
                .isEqualTo(version));
    }

    @Test
    void theLauncherFetchesOneNodeAndOneNpm() throws IOException {
        String launcher = Files.readString(Path.of("bindeled"));
        Map<String, String> chosen = new TreeMap<>();
        Matcher found = Pattern.compile("(node|npm)_fetched=(\\S+)").matcher(launcher);
        while (found.find()) {
            chosen.put(found.group(1), found.group(2));
        }
        assertThat(chosen).containsOnlyKeys("node", "npm");
        assertThat(chosen.values()).allMatch(version -> version.matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(launcher).contains("\"node@$node_fetched\" \"npm@$npm_fetched\"");
        assertThat(Pattern.compile("\\b(node|npm)@[0-9]").matcher(launcher).results())
                .isEmpty();
    }

    @Test
    void everyImageHasAnExactTag() throws IOException {
        List<String> images = new ArrayList<>();
        for (String file : new String[] {"Dockerfile", "docker-compose.yml"}) {
            Matcher found =
                    Pattern.compile("(?m)^(?:FROM| *image:) ([^\\s]+)").matcher(Files.readString(Path.of(file)));
            while (found.find()) {
                images.add(found.group(1));
            }
        }
        images.remove("bindeled"); // the one that is built here
        assertThat(images)
                .hasSizeGreaterThan(3)
                .allMatch(image -> image.matches("[a-z0-9-]+:\\d+\\.\\d+\\.\\d+[0-9a-z._-]*"));
    }

    /** Names and versions of what has no exact version in a project's file. */
    private static List<String> floating(String pom) {
        Map<String, String> properties = new TreeMap<>();
        Matcher property = Pattern.compile("<([\\w.-]+\\.version)>([^<]*)</").matcher(pom);
        while (property.find()) {
            properties.put(property.group(1), property.group(2));
        }
        List<String> floating = new ArrayList<>();
        Matcher part = Pattern.compile("(?s)<(dependency|plugin|parent|path)>(.*?)</\\1>")
                .matcher(pom);
        while (part.find()) {
            // what stands inside an exclusion or a configuration has no version of its own
            String own = part.group(2).replaceAll("(?s)<(exclusions|configuration|executions)>.*", "");
            String name = first(own, "artifactId");
            String version = first(own, "version");
            String resolved = version.startsWith("${")
                    ? properties.getOrDefault(version.substring(2, version.length() - 1), version)
                    : version;
            boolean managed =
                    version.isEmpty() && (!part.group(1).equals("plugin") || PLUGINS_OF_THE_PARENT.contains(name));
            if (!managed && !(resolved.matches(EXACT) && !resolved.endsWith("SNAPSHOT"))) {
                floating.add(name + " " + (resolved.isEmpty() ? "no version" : resolved));
            }
        }
        return floating;
    }

    private static String first(String xml, String element) {
        Matcher found = Pattern.compile("<" + element + ">([^<]*)</").matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file, StandardCharsets.UTF_8));
    }
}
