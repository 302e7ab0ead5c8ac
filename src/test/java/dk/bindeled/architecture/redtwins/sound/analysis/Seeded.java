package dk.bindeled.architecture.redtwins.sound.analysis;

import dk.bindeled.architecture.redtwins.sound.network.Word;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;

/** Takes everything as a parameter. */
public class Seeded {

    /** Draws the same for the same seed. */
    public Word draw(List<Word> words, LocalDate date, long seed) {
        Collections.shuffle(words, new Random(seed));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return words.get((int) Math.floorMod(random.nextLong() + date.toEpochDay(), (long) words.size()));
    }
}
