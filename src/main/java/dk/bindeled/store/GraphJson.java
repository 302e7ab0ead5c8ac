package dk.bindeled.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Properties as JSON and back, with their exact types. Texts, truth values, whole numbers (without a point) and decimal numbers (always with
 * one) are JSON’s own, lists are arrays. What JSON has no word for is an object with one name: {@code {"date": "2024-06-30"}}, and so
 * {@code datetime}, {@code localdatetime}, {@code time}, {@code localtime}, {@code duration} (months, days, seconds, nanoseconds),
 * {@code point} (system, x, y and perhaps z), {@code bytes} (Base64) and {@code double} for the numbers that are none.
 */
final class GraphJson {

    private static final JsonFactory LINES = JsonFactory.builder()
            .rootValueSeparator("\n")
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private GraphJson() {}

    /** Writes one value a line. */
    static JsonGenerator writer(OutputStream out) {
        return LINES.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Reads values one after the other. */
    static JsonParser reader(InputStream in) {
        return LINES.createParser(ObjectReadContext.empty(), in);
    }

    /** Writes properties as an object, their names in order. */
    static void write(JsonGenerator json, Value properties) {
        json.writeStartObject();
        new TreeMap<>(properties.asMap(value -> value)).forEach((name, value) -> {
            json.writeName(name);
            writeValue(json, value);
        });
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, Value value) {
        switch (value.type().name()) {
            case "STRING" -> json.writeString(value.asString());
            case "BOOLEAN" -> json.writeBoolean(value.asBoolean());
            case "INTEGER" -> json.writeNumber(value.asLong());
            case "FLOAT" -> writeDouble(json, value.asDouble());
            case "LIST OF ANY?" -> {
                json.writeStartArray();
                value.values().forEach(element -> writeValue(json, element));
                json.writeEndArray();
            }
            case "BYTES" -> {
                json.writeStartObject();
                json.writeBinaryProperty("bytes", value.asByteArray());
                json.writeEndObject();
            }
            case "DATE" -> tagged(json, "date", value.asLocalDate().toString());
            case "DATE_TIME" ->
                tagged(json, "datetime", DateTimeFormatter.ISO_ZONED_DATE_TIME.format(value.asZonedDateTime()));
            case "LOCAL_DATE_TIME" ->
                tagged(json, "localdatetime", value.asLocalDateTime().toString());
            case "TIME" -> tagged(json, "time", value.asOffsetTime().toString());
            case "LOCAL_TIME" -> tagged(json, "localtime", value.asLocalTime().toString());
            case "DURATION" -> {
                IsoDuration duration = value.asIsoDuration();
                numbers(json, "duration", List.of(duration.months(), duration.days(), duration.seconds(), (long)
                        duration.nanoseconds()));
            }
            case "POINT" -> writePoint(json, value.asPoint());
            default ->
                throw new IllegalStateException("A backup cannot hold a property of the type "
                        + value.type().name());
        }
    }

    /** A decimal number always has a point or an exponent, by which it is told from a whole one. */
    private static void writeDouble(JsonGenerator json, double number) {
        if (Double.isFinite(number)) {
            json.writeNumber(Double.toString(number));
        } else {
            tagged(json, "double", Double.toString(number));
        }
    }

    private static void writePoint(JsonGenerator json, Point point) {
        List<Double> place = Double.isNaN(point.z())
                ? List.of((double) point.srid(), point.x(), point.y())
                : List.of((double) point.srid(), point.x(), point.y(), point.z());
        numbers(json, "point", place);
    }

    private static void numbers(JsonGenerator json, String tag, List<? extends Number> numbers) {
        json.writeStartObject();
        json.writeName(tag);
        json.writeStartArray();
        numbers.forEach(number -> json.writeNumber(number.toString()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tagged(JsonGenerator json, String tag, String text) {
        json.writeStartObject();
        json.writeStringProperty(tag, text);
        json.writeEndObject();
    }

    /** Reads properties; the parser stands at the object's beginning, and afterwards at its end. */
    static Map<String, Value> read(JsonParser json) {
        expect(json, JsonToken.START_OBJECT);
        Map<String, Value> properties = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            properties.put(name, readValue(json));
        }
        return properties;
    }

    private static Value readValue(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Values.value(json.getString());
            case VALUE_TRUE -> Values.value(true);
            case VALUE_FALSE -> Values.value(false);
            case VALUE_NUMBER_INT -> Values.value(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> Values.value(json.getDoubleValue());
            case START_ARRAY -> readList(json);
            case START_OBJECT -> readTagged(json);
            default -> throw new IllegalArgumentException("No property can be " + json.currentToken());
        };
    }

    private static Value readList(JsonParser json) {
        List<Value> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(readValue(json));
        }
        return Values.value(elements);
    }

    private static Value readTagged(JsonParser json) {
        String tag = json.nextName();
        json.nextToken();
        Value value = switch (tag == null ? "" : tag) {
            case "bytes" -> Values.value(json.getBinaryValue());
            case "double" -> Values.value(Double.parseDouble(json.getString()));
            case "date" -> Values.value(LocalDate.parse(json.getString()));
            case "datetime" -> Values.value(ZonedDateTime.parse(json.getString()));
            case "localdatetime" -> Values.value(LocalDateTime.parse(json.getString()));
            case "time" -> Values.value(OffsetTime.parse(json.getString()));
            case "localtime" -> Values.value(LocalTime.parse(json.getString()));
            case "duration" -> {
                List<Long> of = readList(json).asList(Value::asLong);
                yield Values.isoDuration(
                        of.get(0), of.get(1), of.get(2), of.get(3).intValue());
            }
            case "point" -> point(readList(json).asList(Value::asDouble));
            default -> throw new IllegalArgumentException("No property can be of the type " + tag);
        };
        json.nextToken();
        expect(json, JsonToken.END_OBJECT);
        return value;
    }

    private static Value point(List<Double> place) {
        int system = place.get(0).intValue();
        return place.size() == 3
                ? Values.point(system, place.get(1), place.get(2))
                : Values.point(system, place.get(1), place.get(2), place.get(3));
    }

    static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException("Instead of " + token + " there is " + json.currentToken());
        }
    }
}
