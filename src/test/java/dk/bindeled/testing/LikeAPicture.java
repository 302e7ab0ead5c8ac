package dk.bindeled.testing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Compares what two pictures show, not how a machine's fonts draw it: both are looked at from afar. */
public final class LikeAPicture {

    private static final int ACROSS = 48;
    private static final int DOWN = 64;

    private LikeAPicture() {}

    /**
     * How different two pictures are.
     *
     * @return mean difference of lightness, 0 for the same to 1 for black and white; 1 if one is a quarter longer than the other
     */
    public static double difference(Path one, Path other) throws IOException {
        BufferedImage a = ImageIO.read(one.toFile());
        BufferedImage b = ImageIO.read(other.toFile());
        double longer = (double) a.getHeight() * b.getWidth() / ((double) b.getHeight() * a.getWidth());
        if (longer > 1.25 || longer < 0.8) {
            return 1;
        }
        BufferedImage smallA = fromAfar(a);
        BufferedImage smallB = fromAfar(b);
        double sum = 0;
        for (int y = 0; y < DOWN; y++) {
            for (int x = 0; x < ACROSS; x++) {
                sum += Math.abs(lightness(smallA, x, y) - lightness(smallB, x, y));
            }
        }
        return sum / (ACROSS * DOWN * 255.0);
    }

    private static int lightness(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }

    /** Halves the picture until a last step is enough, so that every pixel counts. */
    private static BufferedImage fromAfar(BufferedImage picture) {
        BufferedImage now = picture;
        while (now.getWidth() > 2 * ACROSS && now.getHeight() > 2 * DOWN) {
            now = scaled(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return scaled(now, ACROSS, DOWN);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
