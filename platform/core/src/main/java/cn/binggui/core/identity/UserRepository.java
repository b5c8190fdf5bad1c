package cn.binggui.core.identity;

import cn.binggui.core.access.Role;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRepository extends CrudRepository<UserRow, Long> {
    Optional<UserRow> findByUsername(String username);

    List<UserRow> listOrderByUsername();

    List<UserRow> findByTenantOrderByUsername(String tenant);

    @Query("SELECT role FROM user_role WHERE user_id = :userId")
    List<String> roleNames(long userId);

    default Set<Role> roles(long userId) {
        return roleNames(userId).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    default void addRoles(long userId, Set<Role> roles) {
        roles.forEach(role -> addRole(userId, role.name()));
    }

    @Query("INSERT INTO user_role (user_id, role) VALUES (:userId, :role)")
    void addRole(long userId, String role);

    @Query("DELETE FROM user_role WHERE user_id = :userId")
    void removeRoles(long userId);

    @Query("""
            UPDATE app_user SET password_hash = :passwordHash, must_change_password = :mustChange, version = version + 1
            WHERE id = :id
            """)
    void changePassword(long id, String passwordHash, boolean mustChange);

    @Query("UPDATE app_user SET locked = :locked, version = version + 1 WHERE id = :id")
    void changeLock(long id, boolean locked);

    @Query("UPDATE app_user SET version = version + 1 WHERE id = :id")
    void raiseVersion(long id);
}
