package dk.bindeled.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bill of materials in CycloneDX's JSON. */
record Bill(List<Part> parts) {

    /** Made by the build, of what Maven resolved. */
    static final String PROGRAM = "/META-INF/sbom/application.cdx.json";

    /** Made by the build, from npm's lock file. */
    static final String INTERFACE = "/META-INF/sbom/interface.cdx.json";

    /**
     * One part.
     *
     * @param name group and name, for instance {@code org.neo4j:neo4j} or {@code @vaadin/button}
     * @param licences names and expressions; where a Maven part names several, one may choose
     * @param hash its SHA-512, empty where there is none
     */
    record Part(String name, String version, List<String> licences, String hash) {}

    static Bill of(String resource) {
        try (InputStream bytes = Bill.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "There is no " + resource + ": the build makes it before it compiles (mvn generate-resources)");
            }
            return new Bill(parts(JsonMapper.builder().build().readTree(bytes.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(JsonNode bill) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            String group = component.path("group").asString("");
            String divider = component.path("purl").asString("").startsWith("pkg:npm/") ? "/" : ":";
            List<String> licences = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(
                        choice.has("expression")
                                ? choice.path("expression").asString()
                                : licence.path("id")
                                        .asString(licence.path("name").asString("")));
            }
            String hash = "";
            for (JsonNode one : component.path("hashes")) {
                if (one.path("alg").asString().equals("SHA-512")) {
                    hash = one.path("content").asString();
                }
            }
            parts.add(new Part(
                    (group.isEmpty() ? "" : group + divider)
                            + component.path("name").asString(),
                    component.path("version").asString(),
                    List.copyOf(licences),
                    hash));
        }
        return List.copyOf(parts);
    }
}
