package dk.bindeled.architecture.redtwins.publicrepository.store;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** A repository that others could take hold of. */
@NoRepositoryBean
public interface People extends Repository<String, String> {}
