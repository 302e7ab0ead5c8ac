package dk.bindeled.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of Bindeled. Each command ends with an exit code: 0 done, 1 failed, 2 wrong input, 3 data folder or database out of reach. */
@Command(
        name = "bindeled",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class BindeledCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    private BindeledCommand() {}

    /**
     * The command line, ready to be executed.
     *
     * @param application the Spring Boot application with its pages
     * @param workshop the configuration without pages, for commands that only compute
     * @param locale language of what is printed; Danish where it is Danish, else English
     * @param further commands of other packages
     */
    public static CommandLine of(Class<?> application, Class<?> workshop, Locale locale, Object... further) {
        Words words = new Words(locale);
        CommandLine line = new CommandLine(new BindeledCommand());
        line.addSubcommand(new StartCommand(application, words));
        line.addSubcommand(new DemoCommand(application, words));
        line.addSubcommand(new LinkCommand(words));
        line.addSubcommand(new AuditCommand(words));
        line.addSubcommand(new BackupCommand(workshop, words));
        line.addSubcommand(new RestoreCommand(workshop, words));
        line.addSubcommand(new AnalyseCommand(workshop, words));
        line.addSubcommand(new BridgesCommand(workshop, words));
        line.addSubcommand(new SimulateCommand(workshop, words));
        line.addSubcommand(new SeedsCommand(workshop, words));
        line.addSubcommand(new RehearseCommand());
        // before what follows, which reaches only the commands there are by then
        List.of(further).forEach(line::addSubcommand);
        line.setResourceBundle(words.bundle());
        line.getSubcommands().values().forEach(command -> command.setResourceBundle(words.bundle()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures(words));
        line.setParameterExceptionHandler((wrong, arguments) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage());
            wrong.getCommandLine()
                    .getErr()
                    .println(words.say(
                            "cli.see-help",
                            wrong.getCommandLine().getCommandSpec().qualifiedName()));
            return Failures.WRONG_INPUT;
        });
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
