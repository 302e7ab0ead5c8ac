package dk.bindeled.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises columns by their name, English or Danish, that do not belong in a network of relations. A name is looked at word by word;
 * short words must be the whole word («race» but not «trace»), longer ones may be part of one («boligadresse»).
 */
final class SensitiveNames {

    private static final Map<Sensitivity, List<String>> WHOLE = new LinkedHashMap<>();
    private static final Map<Sensitivity, List<String>> PART = new LinkedHashMap<>();

    static {
        name(
                Sensitivity.CPR_NUMBER,
                "cpr,cprnr,cprno,ssn,pnr",
                "cprnummer,personnummer,personnumber,socialsecurity,nationalid,civilregistration");
        name(Sensitivity.DIAGNOSIS, "icd,icd10,dsm", "diagnos,icd10");
        name(
                Sensitivity.HEALTH,
                "health,syg,ill,bmi,gravid,pregnant,adhd,autisme,autism",
                "healthstatus,healthcondition,helbred,sundhed,sygdom,sygemeld,disease,illness,medicin,medication,medical,"
                        + "disabilit,handicap,funktionsnedsaettelse,funktionsevne,misbrug,addict,substanceuse,alkohol,alcohol,psykisk,"
                        + "psykiatri,psychiatr,mentalhealth,depression,demens,dementia,kronisk,sexualhealth");
        name(
                Sensitivity.ETHNICITY,
                "race,raca,etnisk,ethnic,origin,herkomst",
                "etnicitet,etnisk,ethnicit,ethnic,nationalit,statsborgerskab,citizenship,oprindelse,indvandrer,efterkommer,"
                        + "immigrant,immigration,migrant,refugee,flygtning,foedeland,foedested,countryofbirth,birthcountry,birthplace,"
                        + "modersmaal,mothertongue,hudfarve,skincolo");
        name(
                Sensitivity.RELIGION,
                "tro,faith,creed,church",
                "religio,trosretning,trossamfund,denomination,konfession,folkekirke,churchmember");
        name(
                Sensitivity.STREET_ADDRESS,
                "vej,vejnr,street,gade,husnr,addr,lat,lon,lng,gps",
                "address,adresse,vejnavn,gadenavn,streetname,husnummer,housenumber,latitude,longitude,laengdegrad,breddegrad,"
                        + "koordinat,coordinate");
        name(
                Sensitivity.CASE_NOTES,
                "journal",
                "journalnotat,journalnr,sagsnotat,sagsakt,sagsnummer,sagsnr,casenote,casework,casenumber,casefile");
        name(
                Sensitivity.SEXUALITY,
                "sexuality,seksualitet",
                "sexualorient,seksuelorient,seksuelleorient,seksualitet,sexuality,sexlife,sexliv");
        name(
                Sensitivity.POLITICS,
                "fagforening",
                "politicalopinion,politicalview,politiskholdning,politiskeholdning,politiskoverbevis,tradeunion,unionmember,"
                        + "fagforening");
        name(
                Sensitivity.CRIMINAL_RECORD,
                "dom,domme",
                "criminal,kriminal,straffeattest,strafbar,convict,offence,offense");
    }

    private SensitiveNames() {}

    /** Why a column of this name is refused, or null where nothing speaks against it. */
    static @Nullable Sensitivity of(String columnName) {
        String folded = Folded.of(columnName);
        List<String> words = Arrays.asList(folded.split("_", -1));
        String together = folded.replace("_", "");
        for (Sensitivity sensitivity : Sensitivity.values()) {
            boolean whole = WHOLE.getOrDefault(sensitivity, List.of()).stream().anyMatch(words::contains);
            boolean part = PART.getOrDefault(sensitivity, List.of()).stream().anyMatch(together::contains);
            if ((whole || part) && !(sensitivity == Sensitivity.STREET_ADDRESS && isElectronicAddress(together))) {
                return sensitivity;
            }
        }
        return null;
    }

    private static boolean isElectronicAddress(String together) {
        return together.contains("mail") || together.startsWith("web") || together.startsWith("ip");
    }

    private static void name(Sensitivity sensitivity, String whole, String part) {
        WHOLE.put(sensitivity, List.of(whole.split(",", -1)));
        PART.put(sensitivity, List.of(part.split(",", -1)));
    }
}
