/** The comments in a profile that `lectern init` writes, in English. */
export const profileEn = {
  head: [
    "What playbooks cannot know about your organisation. Change it whenever you like, then check it: lectern validate lectern.yaml",
    "A line with # right before its first word is a sample: take the # away and put your own in its place. What you do not have yet can stay so; texts then show a gap.",
  ],
  name: "The full name, as statements print it.",
  short_name: "The name from the second mention on.",
  level:
    "ministry, province (provincial People's Committee), department (department, sub-department or other provincial body), commune (commune, ward, special zone).",
  hotline: "The number people can call, and when it is answered. Telephone numbers always stand in quotes.",
  portal: "Where you publish.",
  accounts: "Your official accounts.",
  spokesperson:
    "Who speaks, and who speaks when they cannot. confirmed_on is the day somebody last called or wrote to make sure; after 90 days lectern validate reminds you.",
  press_contact: "Whom the press asks.",
  roles:
    "Who holds the other roles of the playbooks, and who stands in. The names of the roles come from the playbooks: head, communication_lead, expert, legal, …",
  press_list: "The newsrooms that you write to.",
  languages: "The languages you publish in.",
  house_rules: "How your house speaks, for whoever writes.",
  legal_clocks:
    "Time limits that you believe the law sets. Lectern has not checked them: have them read in the text in force. check: nobody has yet; seen: somebody here has. One that bears the id of a playbook's clock sets its hours; another names the questions from which it counts (starts) and with which it ends (ends).",
  time_zone: "The zone of every time typed without one.",
  store: "The folder in which the record is kept, where it is not the usual one.",
};
