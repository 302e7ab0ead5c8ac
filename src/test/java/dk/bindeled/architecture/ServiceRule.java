package dk.bindeled.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;

/** Whether a service says who may call it. */
final class ServiceRule {

    static final ArchCondition<JavaClass> SAYS_WHO_MAY = new ArchCondition<>("say who may call them") {
        @Override
        public void check(JavaClass service, ConditionEvents events) {
            for (JavaMethod method : service.getMethods()) {
                boolean callable = method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (callable && !saysWhoMay(service, method)) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " does not say who may call it: @RolesAllowed or @PermitAll"));
                }
            }
        }
    };

    private ServiceRule() {}

    private static boolean saysWhoMay(JavaClass service, JavaMethod method) {
        if (method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class) || says(service)) {
            return true;
        }
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return service.getAllRawInterfaces().stream()
                .filter(type -> type.tryGetMethod(method.getName(), parameters).isPresent())
                .anyMatch(type -> says(type)
                        || Arrays.asList(RolesAllowed.class, PermitAll.class).stream()
                                .anyMatch(type.getMethod(method.getName(), parameters)::isAnnotatedWith));
    }

    private static boolean says(JavaClass type) {
        return type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(PermitAll.class);
    }
}
