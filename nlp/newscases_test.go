package nlp

import (
	"strings"
	"testing"
)

// TestSentencesOfNews checks where sentences end in the prose of newspapers.
// In the text, | stands for an end; the space around it is part of the text.
func TestSentencesOfNews(t *testing.T) {
	for _, text := range []string{
		// States, organisations and other acronyms.
		"The U.S. officials left Geneva on Friday.",
		"The U.S. Army said it had fired on the boat.",
		"A convoy of U.N. peacekeepers came under fire near Goma.",
		"Troops loyal to the U.N.-backed government retook the port.",
		"Sanctions were lifted by the U.S. | The move surprised diplomats.",
		"Prosecutors in Washington D.C. charged two men with spying.",
		"The firm is based in Alexandria, Va. | It sells drones.",
		"The E.U. Commission proposed new tariffs.",
		"A court in Columbus, Ohio, acquitted him. | His lawyer J.D. Harris praised the verdict.",
		// Titles, ranks and initials.
		"Lt. Gen. Mark Olsen briefed reporters.",
		"He met Gen. Ali, Sen. Kaine and Mrs. May. | They talked for an hour.",
		"He was deported to the U.S. | In Havana, crowds cheered.",
		"The blast hit at 9 a.m. Monday near the mosque.",
		"DAKAR — A court on Friday convicted a colonel. | He will appeal.",
		"Presidential spokesman Miguel Bazan called the strike a holiday.",
		"Nobody knows what comes next... | “Why us?” a mother asked.",
		"Rep. Adam B. Hale of Ohio opposed the bill.",
		"The talks were led by Dr. Ahmed Nasser and Prof. Lin Wei.",
		"George H. W. Bush signed it. | The treaty holds.",
		"Police named the victim as John F. Doyle Jr. of Boston.",
		"Maj. Gen. Idris Bello and Col. T. Okafor were dismissed.",
		"St. Petersburg was hit by two drones. | Nobody was hurt.",
		"Gov. Kathy Moore declared an emergency. | Schools closed.",
		"Capt. Reza Karimi, Sgt. Omid Jafari and Pvt. Ali Sadr were freed.",
		// Numbers, dates and times.
		"The vote on Resolution No. 3 failed. | Russia vetoed it.",
		"The raid began at 5 p.m. | The army closed the road.",
		"Curfew runs from 8 p.m. to 6 a.m. local time.",
		"On Jan. 6 the mob broke in. | On Feb. 2 trials began.",
		"Inflation rose 3.5 percent. | Wages fell 1.2 percent.",
		"At 10:30 a.m. EST the siren sounded.",
		"The army lost 1,200 men, vs. 300 a year ago.",
		"The bill passed 52 to 48. | Two senators abstained.",
		"Losses reached $4.1 bn. | Insurers paid half.",
		"About 40 people died in 2023. | Fifty were hurt in 2024. | 2025 was quiet.",
		"The deal is worth approx. $3 million to the city.",
		// Companies.
		"Lockheed Martin Corp. said it would deliver the jets.",
		"He works for Orion Oil Co. | The company denied the claim.",
		"Apple Inc. and Samsung Electronics Co. Ltd. settled.",
		// Quotations.
		"“We will not leave,” said Omar Saleh. | “This is our land.”",
		"“They fled.” | He left. | (No one stayed.) | All is quiet.",
		"“Why?” she asked.",
		"\"Stop the war!\" the crowd shouted. | Police fired tear gas.",
		"\"We are ready,\" the minister said. | \"We will respond.\"",
		"\"It was a massacre.\" | The army denied the charge.",
		"He said: “We won. | Now we rebuild.” | The crowd cheered.",
		"“Is this peace?” asked President Andov. | “I doubt it.”",
		"‘We saw smoke,’ a witness said. | ‘Then we ran.’",
		"She called the vote “a sham.” | Observers agreed.",
		"The minister spoke of “traitors” and “spies.” | Nobody was named.",
		"“What now?!” he cried. | Nobody knew.",
		// Brackets, footnotes and dots.
		"The group (known as M23) seized Goma. | Thousands fled.",
		"They fled.[12] | Nobody stayed.",
		"The army withdrew (see Fig. 3) from the valley.",
		"Nobody knows what comes next... | The talks resume on Monday.",
		"The statement said “... we reject the offer ...” and gave no reason.",
		"Who gave the order? | Nobody will say.",
		"Enough! | The people want bread.",
		// Capitals inside a sentence that no mark precedes.
		"In Kyiv President Zelensky met German Chancellor Merz on Tuesday.",
		"On Monday Israel's Prime Minister Netanyahu Cabinet colleagues approved the plan.",
		"The Pentagon Press Secretary John Kirby told CNN Iran had fired first.",
		"The New York Times reported Hamas Leader Yahya Sinwar had been killed.",
		"Reuters could not verify the claim. | The Kremlin did not comment.",
		"The USS Carl Vinson and HMS Prince of Wales sailed to Guam on Sunday.",
		"Police in Port-au-Prince said gang leader Jimmy Chérizier had fled.",
		"KYIV, Ukraine (AP) — Russia fired missiles at Odesa on Monday. | Three people died.",
		"GENEVA (Reuters) - The United Nations Human Rights Council met on Friday.",
		"Lebanon's Hezbollah and Israel agreed on a truce; The Hague welcomed it.",
		"The Army, the Navy and the Air Force took part; President Ali watched.",
		"Two soldiers were killed: Sgt. Dana Levi, 21, and Cpl. Noam Bar, 20.",
		"The ministers of three countries met: Egypt, Jordan and Iraq.",
		"Ukraine's President Volodymyr Zelenskyy said: \"Russia must leave.\" | Moscow rejected this.",
		"The Hague-based court ruled on Tuesday. | Serbia will appeal.",
		"HAVANA (AP) _ Cuba freed forty prisoners. | Rights groups were wary.",
		"The farmers’ French allies blocked a road; ‘traitors’ Paris called them.",
		"“We use the word ‘truce’,” Mr Haddad said. | “They do not.”",
		"The Geneva accord [...] was never signed.",
		"“The dead cannot speak [...] | We speak for them,” she wrote.",
		"Ratings agency Standard and Poor's lowered its outlook. | Shares fell.",
		"At least 12 people were killed, incl. two children, etc. | The toll may rise.",
	} {
		want := strings.Split(text, " | ")
		d := Tokenize(strings.Join(want, " "), nil)
		got := make([]string, len(d.Sentences))
		for i, s := range d.Sentences {
			got[i] = d.Text(s.Span)
		}
		if g := strings.Join(got, " | "); g != text {
			t.Errorf("got  %s\nwant %s", g, text)
		}
	}
}
