#include "base/json_writer.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

using namespace planverk;

namespace {

void check_string(std::string_view text, std::string_view expected) {
  std::string out;
  JsonWriter(out).string(text);
  CHECK(out == expected);
  CHECK(nlohmann::json::parse(out) == text);
}

void check_number(double value, std::string_view expected) {
  std::string out;
  JsonWriter(out).number(value);
  CHECK(out == expected);
}

}  // namespace

TEST_CASE("texts are escaped for JSON and for script elements", "[base]") {
  check_string("mål", R"("mål")");
  check_string("a\"b\\c", R"("a\"b\\c")");
  check_string("1\n2\r3\t4\b5\f6", R"("1\n2\r3\t4\b5\f6")");
  check_string(std::string_view("\0\x1f\x7f", 3), R"("\u0000\u001f\u007f")");
  check_string("a\u2028b\u2029", R"("a\u2028b\u2029")");
  check_string("</script> < / <", R"("<\/script> < / <")");
  check_string("</</", R"("<\/<\/")");
  check_string("<!--<script>", R"("\u003c!--<script>")");
  check_string("\u20ac \u2014", "\"\u20ac \u2014\"");
  check_string("", R"("")");
}

TEST_CASE("numbers have neither exponents nor trailing zeros", "[base]") {
  check_number(1000000, "1000000");
  check_number(4.5, "4.5");
  check_number(66.7, "66.7");
  check_number(-0.0, "0");
  check_number(1e21, "1000000000000000000000");
  check_number(0.000001, "0.000001");
  check_number(std::numeric_limits<double>::infinity(), "null");
  check_number(std::numeric_limits<double>::quiet_NaN(), "null");
}

TEST_CASE("commas and line ends stand where they belong", "[base]") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("a", 1);
  json.member("b", true);
  json.text_or_null("c", "");
  json.key("d"), json.begin_array();
  json.new_line(), json.begin_object(), json.end_object();
  json.new_line(), json.string("x");
  json.new_line(), json.end_array();
  json.key("e"), json.begin_array(), json.end_array();
  json.member("f", "text");
  json.end_object();
  CHECK(out == "{\"a\":1,\"b\":true,\"c\":null,\"d\":[\n{},\n\"x\"\n],\"e\":[],\"f\":\"text\"}");
}
