// Four plans, written for these tests. Hyphens of compounds, years, sentences inside items and words that begin in capitals
// are there on purpose.

#include "variants.h"

namespace import_cases {
namespace {

constexpr PartKind heading = PartKind::heading, paragraph = PartKind::paragraph, item = PartKind::item;

PlanText swedish() {
  return {"sv",
          {"Verksamhetsplan 2026–2027", "Studentkåren vid Älvdalens högskola", "Antagen av kårfullmäktige 2026-05-12"},
          {{heading, "Inledning", 1},
           {paragraph, "Studentkåren finns till för alla som läser vid högskolan. Under förra läsåret växte kåren för första gången sedan 2019, "
                       "och fler sektioner än tidigare har egna styrelser. Det ger oss mod att lova mer, men också skäl att hålla det vi redan har lovat."},
           {paragraph, "Planen gäller från den 1 juli 2026. Den följs upp två gånger om året i kårfullmäktige."},
           {heading, "Utbildningens kvalitet", 1},
           {heading, "Bevakning", 2},
           {paragraph, "Varje utbildning har minst ett studentombud, men på de mindre orterna är uppdraget ofta vakant. Därför ska kåren:"},
           {item, "utse ombud vid samtliga 14 program före oktober 2026"},
           {item, "utbilda alla ombud i hur kursvärderingar går till. Utbildningen hålls på plats och på distans, så att även den som läser "
                  "på deltid kan vara med"},
           {item, "skriva en gemensam rapport om schemaläggning, tentamensperioder och studiemiljö på campus"},
           {heading, "Stöd till den enskilda", 2},
           {paragraph, "Student- och doktorandombudet svarade på 210 ärenden under 2025. Nästan hälften gällde tentor som rättades för sent."},
           {paragraph, "Kåren ska:"},
           {item, "svara på varje ärende inom fem arbetsdagar"},
           {item, "träffa rektor en gång per termin för att gå igenom rättningstider och -rutiner"},
           {heading, "Studenternas vardag", 1},
           {paragraph, "Bostäder och ekonomi är det som flest medlemmar frågar om. Kommunen har lovat 300 nya studentbostäder till 2028, "
                       "men bara en tredjedel av dem har fått bygglov."},
           {paragraph, "Under perioden ska kåren verka för att:"},
           {item, "kommunen bygger minst 100 studentbostäder om året"},
           {item, "biblioteket har öppet till klockan 22 alla vardagar, också under omtentamensperioden i augusti då många är tillbaka på orten"},
           {item, "bussarna till campus går var tionde minut"},
           {heading, "Medlemmar och ekonomi", 1},
           {paragraph, "En kår som ingen känner till kan inte tala för någon. Vi ska:"},
           {item, "nå 2 500 medlemmar före utgången av 2027"},
           {item, "möta alla nya studenter under mottagningen"},
           {item, "pröva en ny medlemsapp tillsammans med Sveriges förenade studentkårer"},
           {paragraph, "Styrelsen svarar för uppföljningen och lämnar en skriftlig redovisning till fullmäktige i maj varje år."}}};
}

PlanText norwegian() {
  return {"nb",
          {"Arbeidsplan 2027", "Fjordbygda Natur og Ungdom"},
          {{heading, "Innledning", 1},
           {paragraph, "Laget har vokst hvert år siden 2021, og flere enn noen gang er med på turene. Samtidig vet vi at mange slutter når "
                       "de begynner på videregående skole."},
           {heading, "Klima og energi", 1},
           {paragraph, "Kommunen skal kutte utslippene med 55 prosent innen 2030. Laget skal:"},
           {item, "møte alle partiene i kommunestyret før sommeren"},
           {item, "arrangere to åpne kvelder om vindkraft. Minst én av dem holdes på ungdomsskolen, sammen med elevrådet der"},
           {item, "skrive fem leserinnlegg i lokalavisa"},
           {heading, "Medlemmer", 1},
           {paragraph, "Vi vil være et lag der alle kan delta uansett bakgrunn. I løpet av året skal vi:"},
           {item, "verve 40 nye medlemmer"},
           {item, "holde et nybegynnerkurs hver måned, med gratis mat og hjelp til å komme seg hjem etterpå for dem som bor langt unna"},
           {item, "låne ut telt og soveposer"},
           {paragraph, "Styret har ansvaret for at planen blir fulgt opp, og rapporterer til årsmøtet."}}};
}

PlanText finnish() {
  return {"fi",
          {"Toimintasuunnitelma 2026", "Lakeuden kulttuuriyhdistys ry"},
          {{heading, "Johdanto", 1},
           {paragraph, "Yhdistys perustettiin vuonna 1987, ja siinä on nyt 320 jäsentä. Toiminta on laajentunut kirjastoista kouluihin, "
                       "ja yhä useampi tapahtuma järjestetään yhdessä muiden kanssa."},
           {heading, "Tapahtumat", 1},
           {paragraph, "Vuonna 2026 yhdistyksen tavoitteena on:"},
           {item, "järjestää kaksi konserttia ja yksi runoilta"},
           {item, "kutsua jokaiseen tapahtumaan nuoria esiintyjiä. Heille maksetaan palkkio ja matkat, jotta kukaan ei jää pois rahan takia"},
           {item, "julkaista ohjelma kolmella kielellä"},
           {heading, "Jäsenet", 1},
           {paragraph, "Jäsenmäärä on pysynyt samana koko vuosikymmenen ajan. Hallitus pyrkii:"},
           {item, "saamaan 50 uutta jäsentä"},
           {item, "lähettämään uutiskirjeen neljä kertaa vuodessa kaikille, jotka ovat antaneet sähköpostiosoitteensa yhdistykselle"},
           {paragraph, "Hallitus seuraa suunnitelman toteutumista jokaisessa kokouksessaan."}}};
}

PlanText english() {
  return {"en",
          {"Annual Plan 2026", "Harbour Tenants’ Association"},
          {{heading, "Background", 1},
           {paragraph, "The association was founded in 1994 and speaks for about 900 households. Last year’s rents rose faster than wages, and "
                       "three stairwells are still without a working lift."},
           {heading, "Homes", 1},
           {paragraph, "Most of the buildings need repair, and the landlord has promised a plan by March. In 2026 we will:"},
           {item, "inspect every stairwell together with the landlord"},
           {item, "help 60 households to claim rent back. Legal advice is given every other Thursday, in four languages, at the library "
                  "by the old harbour"},
           {item, "publish a guide to the winter’s heating rules"},
           {heading, "Neighbours", 1},
           {paragraph, "Nobody should be alone in a new place. The board shall:"},
           {item, "visit all new tenants within a month"},
           {item, "hold a street party in June"},
           {paragraph, "The board reports to the annual meeting in February 2027."}}};
}

}  // namespace

const std::vector<PlanText>& plan_texts() {
  static const std::vector<PlanText> all = {swedish(), norwegian(), finnish(), english()};
  return all;
}

}  // namespace import_cases
