/** Windows zones: the names under which Outlook and Exchange know the zones of the world. */

/** The zone of the IANA database that stands first for a Windows zone. @source Unicode CLDR, windowsZones */
export const windowsZones: ReadonlyMap<string, string> = new Map(
  `W. Europe Standard Time=Europe/Berlin|Central Europe Standard Time=Europe/Budapest|Romance Standard Time=Europe/Paris
Central European Standard Time=Europe/Warsaw|GMT Standard Time=Europe/London|Greenwich Standard Time=Atlantic/Reykjavik
UTC=UTC|Coordinated Universal Time=UTC|GTB Standard Time=Europe/Bucharest|E. Europe Standard Time=Europe/Chisinau
FLE Standard Time=Europe/Kiev|Turkey Standard Time=Europe/Istanbul|Kaliningrad Standard Time=Europe/Kaliningrad
Russian Standard Time=Europe/Moscow|Belarus Standard Time=Europe/Minsk|Russia Time Zone 3=Europe/Samara
Volgograd Standard Time=Europe/Volgograd|Saratov Standard Time=Europe/Saratov|Astrakhan Standard Time=Europe/Astrakhan
Azores Standard Time=Atlantic/Azores|Cape Verde Standard Time=Atlantic/Cape_Verde|Morocco Standard Time=Africa/Casablanca
W. Central Africa Standard Time=Africa/Lagos|Namibia Standard Time=Africa/Windhoek|Egypt Standard Time=Africa/Cairo
South Africa Standard Time=Africa/Johannesburg|Libya Standard Time=Africa/Tripoli|Sudan Standard Time=Africa/Khartoum
South Sudan Standard Time=Africa/Juba|E. Africa Standard Time=Africa/Nairobi|Sao Tome Standard Time=Africa/Sao_Tome
Jordan Standard Time=Asia/Amman|Middle East Standard Time=Asia/Beirut|Syria Standard Time=Asia/Damascus
West Bank Standard Time=Asia/Hebron|Israel Standard Time=Asia/Jerusalem|Arabic Standard Time=Asia/Baghdad
Arab Standard Time=Asia/Riyadh|Iran Standard Time=Asia/Tehran|Arabian Standard Time=Asia/Dubai
Azerbaijan Standard Time=Asia/Baku|Georgian Standard Time=Asia/Tbilisi|Caucasus Standard Time=Asia/Yerevan
Mauritius Standard Time=Indian/Mauritius|Afghanistan Standard Time=Asia/Kabul|West Asia Standard Time=Asia/Tashkent
Ekaterinburg Standard Time=Asia/Yekaterinburg|Pakistan Standard Time=Asia/Karachi|India Standard Time=Asia/Calcutta
Sri Lanka Standard Time=Asia/Colombo|Nepal Standard Time=Asia/Katmandu|Central Asia Standard Time=Asia/Bishkek
Qyzylorda Standard Time=Asia/Qyzylorda|Bangladesh Standard Time=Asia/Dhaka|Omsk Standard Time=Asia/Omsk
Myanmar Standard Time=Asia/Rangoon|SE Asia Standard Time=Asia/Bangkok|N. Central Asia Standard Time=Asia/Novosibirsk
Altai Standard Time=Asia/Barnaul|W. Mongolia Standard Time=Asia/Hovd|North Asia Standard Time=Asia/Krasnoyarsk
Tomsk Standard Time=Asia/Tomsk|China Standard Time=Asia/Shanghai|North Asia East Standard Time=Asia/Irkutsk
Singapore Standard Time=Asia/Singapore|W. Australia Standard Time=Australia/Perth|Taipei Standard Time=Asia/Taipei
Ulaanbaatar Standard Time=Asia/Ulaanbaatar|Aus Central W. Standard Time=Australia/Eucla
Transbaikal Standard Time=Asia/Chita|Tokyo Standard Time=Asia/Tokyo|North Korea Standard Time=Asia/Pyongyang
Korea Standard Time=Asia/Seoul|Yakutsk Standard Time=Asia/Yakutsk|Cen. Australia Standard Time=Australia/Adelaide
AUS Central Standard Time=Australia/Darwin|E. Australia Standard Time=Australia/Brisbane
AUS Eastern Standard Time=Australia/Sydney|West Pacific Standard Time=Pacific/Port_Moresby
Tasmania Standard Time=Australia/Hobart|Vladivostok Standard Time=Asia/Vladivostok
Lord Howe Standard Time=Australia/Lord_Howe|Bougainville Standard Time=Pacific/Bougainville
Magadan Standard Time=Asia/Magadan|Norfolk Standard Time=Pacific/Norfolk|Sakhalin Standard Time=Asia/Sakhalin
Central Pacific Standard Time=Pacific/Guadalcanal|Russia Time Zone 10=Asia/Srednekolymsk
Russia Time Zone 11=Asia/Kamchatka|New Zealand Standard Time=Pacific/Auckland|Fiji Standard Time=Pacific/Fiji
Chatham Islands Standard Time=Pacific/Chatham|Tonga Standard Time=Pacific/Tongatapu|Samoa Standard Time=Pacific/Apia
Line Islands Standard Time=Pacific/Kiritimati|Hawaiian Standard Time=Pacific/Honolulu
Aleutian Standard Time=America/Adak|Marquesas Standard Time=Pacific/Marquesas|Alaskan Standard Time=America/Anchorage
Pacific Standard Time=America/Los_Angeles|Pacific Standard Time (Mexico)=America/Tijuana
US Mountain Standard Time=America/Phoenix|Mountain Standard Time=America/Denver
Mountain Standard Time (Mexico)=America/Mazatlan|Yukon Standard Time=America/Whitehorse
Central America Standard Time=America/Guatemala|Central Standard Time=America/Chicago
Central Standard Time (Mexico)=America/Mexico_City|Canada Central Standard Time=America/Regina
Easter Island Standard Time=Pacific/Easter|SA Pacific Standard Time=America/Bogota
Eastern Standard Time=America/New_York|Eastern Standard Time (Mexico)=America/Cancun
Haiti Standard Time=America/Port-au-Prince|Cuba Standard Time=America/Havana|US Eastern Standard Time=America/Indianapolis
Turks And Caicos Standard Time=America/Grand_Turk|Paraguay Standard Time=America/Asuncion
Atlantic Standard Time=America/Halifax|Venezuela Standard Time=America/Caracas
Central Brazilian Standard Time=America/Cuiaba|SA Western Standard Time=America/La_Paz
Pacific SA Standard Time=America/Santiago|Newfoundland Standard Time=America/St_Johns
Tocantins Standard Time=America/Araguaina|E. South America Standard Time=America/Sao_Paulo
SA Eastern Standard Time=America/Cayenne|Argentina Standard Time=America/Buenos_Aires
Greenland Standard Time=America/Godthab|Montevideo Standard Time=America/Montevideo
Magallanes Standard Time=America/Punta_Arenas|Saint Pierre Standard Time=America/Miquelon
Bahia Standard Time=America/Bahia|Mitteleuropäische Zeit=Europe/Berlin|Mitteleuropäische Normalzeit=Europe/Berlin
Mitteleuropäische Sommerzeit=Europe/Berlin|Westeuropäische Normalzeit=Europe/London|CET=Europe/Berlin|MEZ=Europe/Berlin
CEST=Europe/Berlin|MESZ=Europe/Berlin|GMT=UTC|Z=UTC`
    .split(/[|\n]/)
    .map((pair) => {
      const [name = "", zone = ""] = pair.split("=")
      return [name.toLowerCase(), zone] as const
    }),
)
