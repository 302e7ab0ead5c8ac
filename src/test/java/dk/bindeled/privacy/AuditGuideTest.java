package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.store.AuditMemory.Head;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that the user guide gives to outside checkers does what the guide says. */
class AuditGuideTest {

    private static final Pattern PROGRAM = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void anExportThatNobodyTouchedIsFoundWhole(String language) throws Exception {
        ChainFolder folder = ChainFolder.of(data);
        Head last = Chains.write(folder, 7);

        assertThat(said(language, folder)).isEqualTo("7 lines, the last hash is " + last.hash());
    }

    @Test
    void aChangedADeletedAndAForgedLineAreTold() throws Exception {
        ChainFolder folder = ChainFolder.of(data);
        Chains.write(folder, 7);
        List<String> whole = Chains.lines(folder);

        List<String> changed = Chains.lines(folder);
        changed.set(2, whole.get(2).replace("reason 3", "reason 8"));
        Chains.replace(folder, changed);
        assertThat(said("en", folder)).isEqualTo("number 3 has been changed");

        List<String> deleted = Chains.lines(folder);
        deleted.remove(1);
        Chains.replace(folder, deleted);
        assertThat(said("en", folder)).isEqualTo("number 2 is missing");

        String before = LineText.read(whole.get(3)).orElseThrow().hash();
        whole.set(
                4,
                LineText.write(Chains.draft("forged"), 5, Chains.NOON.instant(), before, new Seals(Chains.OTHER))
                        .text());
        Chains.replace(folder, whole);
        assertThat(said("en", folder)).isEqualTo("number 6 does not go on from the line before");
    }

    private String said(String language, ChainFolder folder) throws IOException, InterruptedException {
        Matcher program = PROGRAM.matcher(Files.readString(Path.of("src/docs/guide/" + language + "/audit.md")));
        assertThat(program.find()).isTrue();
        Path script = Files.writeString(data.resolve("check.py"), program.group(1));
        Process python = new ProcessBuilder(
                        "python3", script.toString(), Chains.file(folder).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return said.strip();
    }
}
