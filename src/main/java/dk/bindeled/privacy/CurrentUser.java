package dk.bindeled.privacy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, as the thread that works for him knows it. */
public final class CurrentUser {

    /** What the program itself is called where it acts by itself: a job at night, a command on the console. */
    public static final String PROGRAM = "bindeled";

    private CurrentUser() {}

    /** The name of the one who is signed in, or {@link #PROGRAM} where the program acts by itself; empty for a stranger. */
    public static String name() {
        return signedIn().map(Authentication::getName).orElse("");
    }

    /** The highest role of the one who is signed in; empty for a stranger. */
    public static Optional<Role> role() {
        return signedIn()
                .flatMap(someone -> Arrays.stream(Role.values())
                        .filter(role -> someone.getAuthorities().stream()
                                .anyMatch(granted -> role.authority().equals(granted.getAuthority())))
                        .max(Comparator.naturalOrder()));
    }

    /** True if the one who is signed in may do what {@code needed} may. */
    public static boolean is(Role needed) {
        return role().filter(role -> role.covers(needed)).isPresent();
    }

    /** Does what the program does by itself, with every right; who was signed in before is so again afterwards. */
    public static <T> T asProgram(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                PROGRAM, null, AuthorityUtils.createAuthorityList(Role.ADMINISTRATOR.authorities())));
        SecurityContextHolder.setContext(own);
        try {
            // Within a page the screens' framework answers with the page's user whatever is set; a thread of its own
            // has no page.
            return own.equals(SecurityContextHolder.getContext()) ? work.get() : onThreadOfItsOwn(own, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static <T> T onThreadOfItsOwn(SecurityContext context, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("program-work").start(() -> {
            SecurityContextHolder.setContext(context);
            try {
                done.complete(work.get());
            } catch (Throwable fault) {
                done.completeExceptionally(fault);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
        try {
            return done.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException itself) {
                throw itself;
            }
            throw fault;
        }
    }

    private static Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(someone -> someone.isAuthenticated() && !(someone instanceof AnonymousAuthenticationToken));
    }
}
