#include "check/private_words.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

std::string_view name_of(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::personal_number: return "person";
    case PrivateKind::telephone_number: return "telephone";
    case PrivateKind::email_address: break;
  }
  return "email";
}

// "telephone 08-465 004 05; " for each that is found.
void check(std::string_view text, std::string_view expected) {
  std::string found;
  for (const PrivateWords& it : find_private_words(text)) {
    if (!found.empty()) found += "; ";
    found += std::string(name_of(it.kind)) + " " + std::string(text.substr(it.begin, it.end - it.begin));
  }
  INFO(text);
  CHECK(found == expected);
}

}  // namespace

TEST_CASE("identity numbers have a day that exists and the right check digit", "[check]") {
  check("född 121212-1212.", "person 121212-1212");
  check("19121212-1212", "person 19121212-1212");
  check("191212121212", "person 191212121212");
  check("121212+1212", "person 121212+1212");
  check("121212–1212", "person 121212–1212");
  check("samordningsnummer 701063-2391", "person 701063-2391");
  check("(121212-1212)", "person 121212-1212");
  // Wrong check digit, month, day; an organisation's; longer or part of something.
  for (std::string_view text :
       {"121212-1213", "121312-1212", "121232-1212", "802404-5199", "121212-12125", "x121212-1212", "121212-1212-1",
        "2/121212-1212", "20250101–20251231", "121212 1212", "1212121212", "ÅÅMMDD-NNNN"})
    check(text, "");
}

TEST_CASE("telephone numbers as Swedes write them", "[check]") {
  check("Ring 08-465 004 05.", "telephone 08-465 004 05");
  check("08-46500405", "telephone 08-46500405");
  check("08 465 004 05", "telephone 08 465 004 05");
  check("0980-319 205", "telephone 0980-319 205");
  check("070 - 174 06 05", "telephone 070 - 174 06 05");
  check("070-174 06 05, 0701740605", "telephone 070-174 06 05; telephone 0701740605");
  check("+46 (0)70-174 06 05", "telephone +46 (0)70-174 06 05");
  check("tel:+46701740605", "telephone +46701740605");
  check("0046 8 465 004 05", "telephone 0046 8 465 004 05");
  for (std::string_view text :
       {"2025-2026", "kl. 08-16", "08.00-16.30", "08:00-08:45", "1 000 000 kronor", "+10 000 medlemmar", "+46 procent",
        "0,5-1 procent", "dnr 0123-45678", "bankgiro 0123-45678", "2026-08-12", "rad 99–101", "00 10 20 30 40",
        "020 000", "0114", "08-12 34", "1-0980-319 205", "0281-1234", "https://x.se/070-1740605"})
    check(text, "");
}

TEST_CASE("e-mail addresses", "[check]") {
  check("Skriv till kim.lind@norra.example.org.", "email kim.lind@norra.example.org");
  check("<kim@norra.example.org>, \"lo@example.org\"", "email kim@norra.example.org; email lo@example.org");
  check("”åsa@example.org”", "email åsa@example.org");
  check("kim.lind (at) example.org", "email kim.lind (at) example.org");
  for (std::string_view text : {"@norra", "a@b", "10 @ 5.50", "kim@", "se @kim på nätet.", "x@1.2"}) check(text, "");
}

TEST_CASE("nothing but the text's own bytes is asked for", "[check]") {
  for (std::string_view text : {"", "0", "+", "@", "08", "08-", "121212-", "0046", "+46", "(at)", "h", "https://",
                                "\xff\xfe@\xff.se", "070\xc2", "121212\xe2\x80"})
    CHECK(find_private_words(text).size() <= 1);
  std::string digits(200'000, '0'), at(200'000, '@');
  CHECK(find_private_words(digits).empty());
  CHECK(find_private_words(at).empty());
}

TEST_CASE("addresses of roles are no person's", "[check]") {
  std::vector<std::string> roles = {"norra", "valledningen"};
  for (std::string_view address : {"info@norra.example.org", "styrelsen@example.org", "norra@partiet.example.org",
                                   "valledningen.lulea@example.org", "zetkin@example.org", "kampanj2026@example.org",
                                   "valberedningen.norra@gmail.com", "no-reply@example.org", "a.b2@example.org"}) {
    INFO(address);
    CHECK(is_role_address(address, roles));
  }
  for (std::string_view address :
       {"kim@example.org", "Kim.Lind@example.org", "k.lind@example.org", "kim_lind@example.org", "lindkim@gmail.com",
        "åsa.öberg@example.org", "kim.lind (at) example.org"}) {
    INFO(address);
    CHECK_FALSE(is_role_address(address, roles));
  }
}
