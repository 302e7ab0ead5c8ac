package dk.bindeled.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;

/**
 * The one driver, whose writing transactions pass a {@link WriteGate}: those of this package and of Spring Data alike, so that nobody has to
 * think of it. Sessions that promise only to read pass freely.
 */
final class GatedDriver {

    private static final Set<String> WRITING = Set.of("executeWrite", "executeWriteWithoutResult");
    private static final Set<String> ENDING = Set.of("commit", "rollback", "close");

    private GatedDriver() {}

    /** The driver behind the gate. */
    static Driver of(Driver driver, WriteGate gate) {
        return behind(Driver.class, (self, method, arguments) -> switch (method.getName()) {
            case "session" -> session(driver, method, arguments, gate);
            case "executableQuery", "rxSession", "asyncSession", "reactiveSession" ->
                throw new UnsupportedOperationException(
                        "Only plain sessions pass the gate of the writers: " + method.getName());
            default -> called(driver, method, arguments);
        });
    }

    private static @Nullable Object session(Driver driver, Method method, Object @Nullable [] arguments, WriteGate gate)
            throws Throwable {
        boolean reads = false;
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            if (argument instanceof Class<?> sort && sort != Session.class) {
                throw new UnsupportedOperationException("Only plain sessions pass the gate of the writers: " + sort);
            }
            reads |= argument instanceof SessionConfig config && config.defaultAccessMode() == AccessMode.READ;
        }
        Session session = (Session) called(driver, method, arguments);
        return reads || session == null ? session : behind(Session.class, new Writing(session, gate));
    }

    /** A session that may write. What it runs outside a transaction of ours holds the gate until the session is closed. */
    private static final class Writing implements InvocationHandler {

        private final Session session;
        private final WriteGate gate;
        private WriteGate.@Nullable Pass untilClosed;

        private Writing(Session session, WriteGate gate) {
            this.session = session;
            this.gate = gate;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (WRITING.contains(name)) {
                try (WriteGate.Pass _ = gate.enter()) {
                    return called(session, method, arguments);
                }
            }
            if (name.equals("beginTransaction")) {
                return begun(method, arguments);
            }
            if (name.equals("run") && untilClosed == null) {
                untilClosed = gate.enter();
            }
            try {
                return called(session, method, arguments);
            } finally {
                if (name.equals("close") && untilClosed != null) {
                    untilClosed.close();
                }
            }
        }

        private Object begun(Method method, Object @Nullable [] arguments) throws Throwable {
            WriteGate.Pass pass = gate.enter();
            try {
                Object transaction = called(session, method, arguments);
                return behind(Transaction.class, (self, ending, with) -> {
                    try {
                        return called(transaction, ending, with);
                    } finally {
                        if (ENDING.contains(ending.getName())) {
                            pass.close();
                        }
                    }
                });
            } catch (Throwable e) {
                pass.close();
                throw e;
            }
        }
    }

    private static <T> T behind(Class<T> sort, InvocationHandler handler) {
        return sort.cast(Proxy.newProxyInstance(GatedDriver.class.getClassLoader(), new Class<?>[] {sort}, handler));
    }

    private static @Nullable Object called(@Nullable Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
