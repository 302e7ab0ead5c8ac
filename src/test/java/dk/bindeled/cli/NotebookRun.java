package dk.bindeled.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A notebook, run from end to end.
 *
 * @param exit what Jupyter ended with, 0 if every cell ran
 * @param log what Jupyter printed
 * @param notebook the notebook with what its cells gave, missing if it did not get so far
 */
record NotebookRun(int exit, String log, JsonNode notebook) {

    /**
     * Runs a notebook. The launcher says where Jupyter is. Python's own folders are put where the test cleans up.
     *
     * @param name its file's name
     * @param work a folder of the test's own
     * @param variables what the notebook finds in its environment
     */
    static NotebookRun of(String name, Path work, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path jupyter = Path.of(System.getenv().getOrDefault("BINDELED_JUPYTER", "/usr/bin/jupyter"))
                .toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        jupyter.toString(),
                        "nbconvert",
                        "--to",
                        "notebook",
                        "--execute",
                        "--output-dir",
                        work.toString(),
                        "--output",
                        name,
                        Path.of("notebooks", name).toAbsolutePath().toString())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(variables);
        // A kernel that only says python3 shall be the Python beside Jupyter, whatever else comes first on the path.
        environment.merge("PATH", jupyter.getParent() + ":", (path, first) -> first + path);
        for (String folder : List.of("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR")) {
            environment.put(
                    folder, Files.createDirectories(work.resolve(folder)).toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        Path ran = work.resolve(name);
        JsonNode notebook = Files.exists(ran)
                ? JsonMapper.builder().build().readTree(Files.readString(ran))
                : MissingNode.getInstance();
        return new NotebookRun(exit, log, notebook);
    }

    /** Everything the cells printed. */
    String text() {
        return notebook.at("/cells").findValues("text").stream()
                .flatMap(lines -> lines.valueStream().map(JsonNode::asString))
                .collect(Collectors.joining());
    }

    /** How many pictures the cells drew. */
    int pictures() {
        return notebook.at("/cells").findValues("image/png").size();
    }
}
