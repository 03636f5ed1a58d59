# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Salaan!
phrase-show = Waxaan jumlado idinku tusayaa taleefankayga. Waxaad farta ku fiiqi kartaan jawaabta.
phrase-who = Magacaygu waa { $name }. Anigana halkan ayaan degganahay. Deris baan ahay, xafiis kama iman.
phrase-why = Waxaan u imid inaan idinku soo dhaweeyo xaafadda.
phrase-which_language = Luqaddee ayaad ku hadashaan?
phrase-good_time = Hadda ma waqti habboon baa?
phrase-another_day = Maalin kale ma imaadaa? Goorma ayay idin habboon tahay?
phrase-no_visits = Ma doorbidaysaan inaan la idin soo booqan? Dhib malaha.
phrase-interpreter = Ma doonaysaan qof luqaddiinna ku hadla inuu nala joogo?
phrase-programme = Kani waa barnaamijka xaafadda. Toddobaad kasta wax baa jira.
phrase-show_place = Ma idin tusaa meesha ay wax ku yaallaan?
phrase-ask = Ma jiraa wax aan idiin weydiin karo?
phrase-emergency = Xaalad degdeg ah waca 112. Booliska waca 101.
phrase-notes = Faallo idinku saabsan ma qorayo.
phrase-thanks = Waad mahadsan tihiin.
phrase-goodbye = Nabad gelyo, waa is arki doonnaa!

# Answers to point at.
answer-yes = Haa
answer-no = Maya
answer-another_day = Maalin kale
answer-rather_not = Ma doonayo
answer-this_language = Luqaddan
answer-other_language = Luqad kale
answer-morning = Subaxdii
answer-afternoon = Galabtii
answer-evening = Fiidkii
answer-no_visits = Booqasho ma doonayo
answer-visits_welcome = Waad iman kartaan
answer-shop = Dukaan
answer-doctor = Dhakhtar
answer-school = Iskuul
answer-town_hall = Dawladda hoose
