import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the bill of materials of the interface, in CycloneDX 1.6, from npm's lock file: run by the build, without npm and without a network.
 * The same lock file gives the same bytes. Parts that only build the interface have the scope {@code excluded}, those of other machines
 * {@code optional}.
 */
final class InterfaceParts {

    private static final String FOLDER = "node_modules/";

    private InterfaceParts() {}

    /** @param arguments the lock file, and the file to write */
    public static void main(String[] arguments) throws Exception {
        byte[] lock = Files.readAllBytes(Path.of(arguments[0]));
        // Maps of constants have another order in each run of the virtual machine.
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        List<Map<String, Object>> components = new ArrayList<>();
        json.readTree(lock).get("packages").properties().forEach(entry -> {
            if (!entry.getKey().isEmpty()) {
                components.add(component(entry.getKey(), entry.getValue()));
            }
        });
        Map<String, Object> bom = new TreeMap<>();
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        bom.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(lock));
        bom.put("version", 1);
        bom.put("metadata", Map.of("component", Map.of("type", "application", "name", "bindeled-interface")));
        bom.put("components", components);
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.writeValueAsString(bom) + "\n", StandardCharsets.UTF_8);
    }

    private static Map<String, Object> component(String place, JsonNode part) {
        String whole = part.has("name")
                ? part.get("name").asString()
                : place.substring(place.lastIndexOf(FOLDER) + FOLDER.length());
        String version = part.get("version").asString();
        int slash = whole.indexOf('/');
        Map<String, Object> component = new TreeMap<>();
        component.put("type", "library");
        component.put("bom-ref", place);
        if (slash > 0) {
            component.put("group", whole.substring(0, slash));
        }
        component.put("name", whole.substring(slash + 1));
        component.put("version", version);
        component.put("scope", part.has("dev") ? "excluded" : part.has("optional") ? "optional" : "required");
        String hash = part.path("integrity").asString("");
        if (hash.startsWith("sha512-")) {
            byte[] bytes = Base64.getDecoder().decode(hash.substring("sha512-".length()));
            component.put("hashes", List.of(Map.of("alg", "SHA-512", "content", HexFormat.of().formatHex(bytes))));
        }
        if (part.has("license")) {
            component.put("licenses", List.of(Map.of("expression", part.get("license").asString())));
        }
        component.put("purl", "pkg:npm/" + whole.replace("@", "%40") + "@" + version);
        return component;
    }
}
