package dk.bindeled.cli;

import dk.bindeled.study.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Prints the program's version. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Bindeled " + ProgramVersion.current()};
    }
}
