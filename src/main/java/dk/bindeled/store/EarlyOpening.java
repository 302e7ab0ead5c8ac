package dk.bindeled.store;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Begins to open the database before anything is known of the application but its settings, where the property
 * {@code bindeled.open-early} is true: whoever sets it promises that the application has a store.
 */
final class EarlyOpening implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PROPERTY = "bindeled.open-early";

    private static final String BEAN = "earlyOpening";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().getProperty(PROPERTY, Boolean.class, false)) {
            return;
        }
        Opening opening =
                Opening.of(Binder.get(context.getEnvironment()).bindOrCreate("bindeled", StoreSettings.class));
        context.getBeanFactory().registerSingleton(BEAN, opening);
        // what is registered as it is, is not closed with the context unless one says so
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(BEAN, opening::close);
    }
}
