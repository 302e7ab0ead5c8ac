package dk.bindeled.intake;

import org.jspecify.annotations.Nullable;

/** One further column of {@code actors.csv} while it is read: it is refused by its name, or by values that look like CPR numbers. */
final class FurtherReading {

    private final String name;
    private final int position;
    private final boolean wanted;
    private final @Nullable Sensitivity byName;
    private long filled;
    private long bareNumbers;
    private boolean writtenNumber;

    FurtherReading(String name, int position, boolean wanted) {
        this.name = name;
        this.position = position;
        this.wanted = wanted;
        this.byName = SensitiveNames.of(name);
    }

    /** The row's value where it may become an attribute, else null. */
    @Nullable
    String read(Row row) {
        String value = row.peek(position);
        if (value == null) {
            return null;
        }
        filled++;
        writtenNumber |= CprNumber.isIn(value);
        bareNumbers += CprNumber.isBare(value) ? 1 : 0;
        return isTaken() ? row.further(position) : null;
    }

    String name() {
        return name;
    }

    /** True if the values read so far become attributes. */
    boolean isTaken() {
        return wanted && refused() == null;
    }

    FurtherColumn result() {
        return new FurtherColumn(name, filled, isTaken(), refused());
    }

    private @Nullable Sensitivity refused() {
        boolean numbers = writtenNumber || (bareNumbers > 0 && 2 * bareNumbers >= filled);
        return byName == null && numbers ? Sensitivity.CPR_NUMBER : byName;
    }
}
