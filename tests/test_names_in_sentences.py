"""What partners are called, in capitals and in small letters, stays whole in every writing of a grant.

The names are of the kinds that councils write day by day; each stood cut short, or unread, in at least one writing once
("Comité de quartier des Halles", "école de musique et de danse", "au ski-club"), or would, were a rule too eager.
"""

import pytest
from telling import awarded, pairs

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

NAMES = """\
l'Association des Parents d'Élèves de l'école publique
l'Association sportive du collège Victor Hugo
l'association Les Amis de l'orgue de Saint-Merry
l'association « Au fil de l'eau »
l'Amicale des Sapeurs-Pompiers
l'Amicale laïque de Brumeval
l'Union Nationale des Combattants
l'Union Sportive Brumevaloise section Football
la Fédération Nationale des Anciens Combattants d'Algérie
la Société de chasse La Diane
la Société d'histoire et d'archéologie du Val Brun
la Société nationale de sauvetage en mer
la Société Protectrice des Animaux
la Compagnie du Chat Perché
la Compagnie Théâtre de l'Ombre
le Théâtre du Vieux Port
le Comité d'Animation et des Fêtes de Brumeval
le Comité départemental de la randonnée pédestre
le Comité des œuvres sociales du personnel communal
le Club de l'Amitié
le Club de pétanque « La Boule d'Or »
le Club Nautique de Brumeval
le Club Omnisports du Val
le Moto-Club des Trois Vallées
le Vélo-Club Brumevalois
le Ski Club de la Haute Brune
le Football Club de Brumeval
le Rugby Club du Pays Brun
le Basket Club
le Tennis de Table Brumevalois
le Cercle d'Escrime
le Cercle Généalogique du Centre
le Foyer Rural de Marsac
le Foyer socio-éducatif du collège
le Centre d'Information sur les Droits des Femmes et des Familles
le Centre social et culturel L'Escale
le Conservatoire des espaces naturels
le Conservatoire à rayonnement régional
le Groupement de Défense Sanitaire
le Groupe d'Études et de Recherches Archéologiques
le Secours Populaire Français
le Secours Catholique
la Croix-Rouge française
la Croix Rouge
les Restaurants du Cœur
les Restos du Coeur
la Banque alimentaire de la Sarvenne
la Ligue contre le cancer
la Ligue de l'enseignement
la Ligue des Droits de l'Homme
la Prévention Routière
l'Association Prévention Routière
la Fondation du Patrimoine
la Fondation Abbé Pierre
l'Institut Médico-Éducatif Les Tilleuls
l'Université du Temps Libre
l'École de Musique
l'École intercommunale de musique et de danse
l'Harmonie municipale
la Chorale À Cœur Joie
l'Ensemble vocal Cantabile
l'Orchestre Symphonique du Val
la Batucada Sambrun
la Maison des Jeunes et de la Culture
la MJC de Brumeval
la Maison familiale rurale de Brassy
la MFR de Brassy
la Mission Locale Jeunes du Pays Brun
l'ADMR du canton de Brassy
l'ADAPEI 62
l'AFM Téléthon
l'APF France handicap
France Alzheimer
Handicap International
Médecins sans frontières
Électriciens sans frontières
SOS Amitié
Alcool Assistance
Vie Libre
Vaincre la Mucoviscidose
Rêves
Les Blouses Roses
Familles Rurales
Initiatives et Développement
Jeunesse au Plein Air
Ciné-Passion
Radio Brune FM
Festi'Val
Jazz en Brune
Musiques en Scène
Paroles de femmes
Lire et Faire Lire
Mémoire et Patrimoine
Terre de Liens
Habitat et Humanisme
Quartier Libre
Le Grand Bain
Le Petit Prince
La Boîte à Malices
Le Lieu Dit
L'Outil en Main
L'Arbre à Pains
L'Âge d'Or
L'Entraide Protestante
Aide et Entraide
Solidarité Paysans
Chiens Guides d'Aveugles de l'Ouest
Les Chats Libres de Brumeval
Les Jardins de Cocagne
Les Francas
Les Petits Débrouillards
Les Amis des Arts
Les Vieux Pistons
Les Aînés Ruraux
Génération Mouvement
Gymnastique Volontaire
Gym Volontaire Féminine
Judo Club Brumevalois
Twirling Bâton
Hand Ball Club
Étoile Cycliste
Étoile Sportive de Brumeval
Avenir de Brumeval
Entente Marsac-Brassy
Olympique Brumevalois
Stade Brumevalois
Sporting Club
Racing Club de Brumeval
AS Brumeval
US Marsac
ASPTT
FNACA
UNC-AFN
UDAF de la Sarvenne
CIDFF
GRETA
CAUE de la Sarvenne
SPA du Val
CCAS
Collège Jean Moulin
Lycée agricole de Brassy
Lycée professionnel Pierre Mendès France
Office National des Anciens Combattants
Office de Tourisme Intercommunal
Agence Locale de l'Énergie et du Climat
Agence Départementale d'Information sur le Logement
Parc naturel régional du Haut Brun
Pays de Brune et Sarvenne
Chambre de Métiers et de l'Artisanat
Chambre de Commerce et d'Industrie
Syndicat d'Initiative
Syndicat des apiculteurs
Syndicat Mixte du Bassin de la Brune
Syndicat intercommunal à vocation unique
Service Départemental d'Incendie et de Secours
Souvenir Français
Souvenir Vendéen
Anciens Combattants et Prisonniers de Guerre
Donneurs de sang bénévoles
Jeunes Sapeurs-Pompiers
Sou des Écoles
Coopérative scolaire de l'école élémentaire
Caisse des écoles
Crèche Les P'tits Loups
Crèche associative Pomme d'Api
Halte-garderie Les Lutins
Ludothèque Croq'Jeux
Bibliothèque pour Tous
Banque Humanitaire
Épicerie Solidaire
Ressourcerie du Val
Régie de Quartier Nord
Entreprise d'insertion Rebond
Atelier Chantier d'Insertion
Scouts et Guides de France
Éclaireuses et Éclaireurs de France
Paroisse Saint-Martin
Pèlerins de Saint-Jacques
Comice Agricole
Jeunes Agriculteurs
Confédération paysanne
CGT
Union locale CFDT
Aéro-Club
Aïkido Club
Boxing Club
Yoga et Bien-être
Danse Passion
Country Dance 62
K'Danse
2 Roues Sarvenne
Cent pour Sang
le comité des fêtes
le comité de jumelage
le comité des fêtes et loisirs
le comité d'animation
l'amicale des sapeurs pompiers
l'amicale des donneurs de sang
l'amicale du don du sang
l'amicale pour le don de sang bénévole
l'association pour le don du sang
l'association communale de chasse agréée
l'association de pêche
l'association de pêche et de pisciculture
l'association des anciens combattants
l'association des anciens combattants et prisonniers de guerre
l'association des parents d'élèves
l'association des chasseurs
l'association des commerçants et artisans
l'association des jeunes agriculteurs du canton
l'association des conjoints survivants
l'association des paralysés de France
l'association des maires ruraux
l'association des accidentés de la vie
l'association syndicale du canal
l'association sportive du collège
l'association sportive et culturelle de Marsac
l'association familiale
l'association du patrimoine de Brumeval
l'association de gestion de la cantine
l'association cantonale d'aide à domicile
l'aide à domicile en milieu rural
l'école de musique
l'école de musique et de danse
l'école de rugby
l'école privée Saint-Joseph
l'école maternelle
l'union des commerçants
l'union musicale de Marsac
l'union sportive
la société de chasse
la société de pêche
la société de musique
la société de tir
la société d'horticulture
la société de gymnastique
la chorale paroissiale
la gymnastique volontaire
la prévention routière
la croix rouge
la banque alimentaire
la ligue contre le cancer
la coopérative scolaire
la coopérative de l'école
la caisse des écoles
la maison de retraite
la mission locale
la crèche parentale
la bibliothèque municipale
la fédération des foyers ruraux
la fondation du patrimoine
la bibliothèque pédagogique
le club des aînés
le club du troisième âge
le club de foot
le club de football
le club de gymnastique volontaire
le club de tennis
le club de l'âge d'or
le club de tennis de table
le club de marche
le centre de loisirs
le centre de secours
le centre social
le centre communal d'action sociale
le foyer rural
le foyer des jeunes
le foyer d'éducation populaire
le foyer socio-éducatif
le secours populaire
le secours catholique
le souvenir français
le syndicat d'initiative
le syndicat des eaux
le syndicat d'électrification
le syndicat de rivière
le syndicat scolaire
le syndicat intercommunal de ramassage scolaire
le groupement de défense contre les nuisibles
le groupement de vulgarisation agricole
le collège Jean Moulin
le téléthon
le restaurant scolaire
le ski-club
le tennis-club
le vélo-club
le judo-club
les anciens combattants
les restos du coeur
les pupilles de l'enseignement public
les donneurs de sang
les jeunes sapeurs pompiers
les amis de la bibliothèque
les parents d'élèves
les aînés ruraux
le sou des écoles
le comice agricole
le moto-club
l'office de tourisme
l'office municipal des sports
l'hôpital local
le service départemental d'incendie et de secours
la Commune de L'Isle-en-Dodon
la Commune des Trois-Moutiers
la Commune du Horps
la Commune de La Roche-sur-Yon
la Commune d'Échenoz-la-Méline
la Ville de Saint-Étienne-du-Rouvray
la Communauté de communes du Pays de Lumbres
la Communauté de communes Terre de Picardie
le Syndicat mixte d'aménagement de la vallée de la Brune
le Syndicat intercommunal d'alimentation en eau potable de Marsac
le SIAEP de la Région de Lurcy
le SIVU du Gymnase
le SIVOM de la Haute Vallée
l'Office public de l'habitat de la Sarvenne
Brumeval Habitat
la SA d'HLM La Maison Flamande
le Centre hospitalier de Lurcy
l'EHPAD Les Glycines
l'Institut national de recherche pour l'agriculture
l'Université de Lille
l'École supérieure de journalisme
le Collège Pierre et Marie Curie
le Lycée Henri-Darras
la SARL Boulangerie Dupont
la SAS Bio & Co
la EURL Garage du Centre
le GAEC de la Ferme du Bois
l'EARL du Petit Pré
la SCEA des Trois Chênes
la SCI Les Peupliers
l'Entreprise Martin et Fils
la Coopérative Unéal
la Chambre d'agriculture
l'Association de gestion de l'école Sainte-Anne
l'OGEC de l'institution Jeanne d'Arc
l'Association pour le développement du tourisme rural
l'Association pour la sauvegarde du patrimoine
l'Association départementale des pupilles de l'enseignement public
l'Association des usagers de la ligne Marsac-Lurcy
l'Association française contre les myopathies
l'Association d'aide à domicile en milieu rural
l'Association intermédiaire Coup de main
l'Association L'Envol
la Compagnie des Cris de l'Aube
la Cie Tac Tac
le Théâtre municipal
le Centre dramatique national
la Scène nationale Culture Commune
l'Orchestre national de Lille
l'Opéra de Brumeval
le Musée de la Mine
la Maison de la poésie
la Maison de l'emploi
la Maison pour tous Georges Brassens
la Mission locale de l'Artois
la Plateforme Initiative Artois
le Réseau Entreprendre
le Club d'escalade Vertige
le Cercle nautique brumevalois
le Racing Club de Lens
l'Union sportive ouvrière
l'Amicale du personnel communal
le Comité d'œuvres sociales
le Comité des œuvres sociales de la mairie
le Comité de bassin d'emploi
la Fédération départementale des chasseurs
la Fédération des associations laïques
le Groupement d'employeurs Geiq BTP
le Groupement de développement agricole
le Conservatoire botanique national de Bailleul
le Conservatoire d'espaces naturels
l'Agence d'urbanisme de l'Artois
le Centre permanent d'initiatives pour l'environnement
le Parc naturel régional des Caps et Marais d'Opale
le Fonds de dotation Marsac Solidaire
la Fondation d'Auteuil
Emmaüs
Les Restaurants du Cœur
La Banque alimentaire du Pas-de-Calais
La Cimade
La Sauvegarde du Nord
La Ligue de l'Enseignement
L'Escapade
L'Art en fête
Le Bateau feu
Les Amis de Pierre
Les Chiens de traîneau
Au fil des pages
À petits pas
Entre Terre et Mer
Sur la route
Vivre ensemble à Marsac
Agir pour l'emploi
Bien vieillir ensemble
Tout en scène
Droit de cité
Unis-Cité
ATD Quart Monde
APEI
CIDFF 62
FDSEA
UNAPEI
UDAPEI 62
UFOLEP
USEP 62
PEP 62
CPIE Val d'Authie
CFA du bâtiment
AFPA
AFEJI
la Communauté d'agglomération de Béthune-Bruay
""".splitlines()
WRITINGS = (
    "Le conseil attribue une subvention de 2 500 € {to} pour son action auprès des jeunes.",
    "- une subvention de 2 500 € {to}, pour l'organisation de son festival ;",
    "Le conseil décide d'attribuer {to} une subvention de 2 500 € au titre de 2019.",
    "Le conseil vote les subventions suivantes :\n- Comité des fêtes : 800 €\n- {bare} : 2 500 €\n- Club de bridge : 300 €",
    "Les subventions :\n- Comité des fêtes pour le bal : 800 €\n- {bare} pour son festival : 2 500 €\n- Judo Club : 300 €",
    "Il est proposé de verser {to}, qui a sollicité la commune, une aide de 2 500 €.",
)
PAGE = """COMMUNE DE BRUMEVAL
Compte rendu du conseil municipal du 26 juin 2019

3 - SUBVENTIONS

{}

Adopté à l'unanimité.
"""
ARTICLES = ("le ", "la ", "les ", "l'")


def behind_to(name: str) -> str:
    if name.startswith("le "):
        return f"au {name[3:]}"
    if name.startswith("les "):
        return f"aux {name[4:]}"
    return f"à {name}" if name.startswith(("la ", "l'")) else f"à l'association {name}"


def without_article(name: str) -> str:
    return next((name.removeprefix(article) for article in ARTICLES if name.startswith(article)), name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_whole(name: str, tools: Tools) -> None:
    for writing in WRITINGS:
        text = PAGE.format(writing.format(to=behind_to(name), bare=without_article(name)))
        found = awarded(read_document(Document(source="pv.txt", text=text), tools))
        assert [each for each in found if each[0] == 2500] == pairs((2500, name)), writing
