# Bindeled in a container: built here, run without the tools that built it, as a user who owns nothing but its data.
# Each image has an exact tag; SECURITY.md says when they are renewed.
FROM node:24.18.0-bookworm-slim AS node

FROM maven:3.9.16-eclipse-temurin-25 AS build
# Vaadin's build of the interface needs Node with npm beside it.
COPY --from=node /usr/local/bin/ /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY cypher cypher
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/bindeled.jar extract --destination /app \
    && cp src/main/jvm.options /app/jvm.options

FROM eclipse-temurin:25.0.4.1_1-jre
RUN useradd --system --user-group --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin bindeled \
    && install --directory --owner=bindeled --group=bindeled --mode=700 /data
COPY --from=build /app /app
USER bindeled
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:MaxRAMPercentage=50", "-Xlog:disable", "-Xlog:all=error:stderr", "-jar", "/app/bindeled.jar"]
# All addresses of the container; what of it the machine publishes is up to whoever starts it.
CMD ["start", "--address", "0.0.0.0", "--data", "/data"]
