package dk.bindeled.privacy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Has the services themselves ask for the role of whoever calls them, so that a screen, an address or a download that forgets to ask gives nothing
 * away. Only where others can come in over the web: a command on the console is the user's own, and has his rights on the files anyway.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class ServiceRules {

    /** Each role may do what the roles before it may. */
    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMINISTRATOR.name())
                .implies(Role.COORDINATOR.name())
                .role(Role.COORDINATOR.name())
                .implies(Role.ANALYST.name())
                .role(Role.ANALYST.name())
                .implies(Role.READER.name())
                .build();
    }
}
