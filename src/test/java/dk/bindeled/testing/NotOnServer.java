package dk.bindeled.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test, or a class of tests, that is left out where the integration tests are run a second time over a Neo4j server in a process of its
 * own. {@code src/docs/reliability.md} lists them with their reasons.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("not-on-server")
public @interface NotOnServer {

    /** Why it would show nothing there, in a few words. */
    String value();
}
