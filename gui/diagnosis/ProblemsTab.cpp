// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/ProblemsTab.h"

#include "core/session/ConnectionStatus.h"
#include "gui/diagnosis/DiagnosisCard.h"
#include "gui/diagnosis/DriftCard.h"
#include "gui/ErrorNotice.h"
#include "gui/Fonts.h"
#include "gui/widgets/EmptyState.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QHash>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {

/// More than anybody reads, and as many as can be made within a moment.
constexpr qsizetype mostCards = 20;

/// Of several containers of one service each has a card.
QString keyOf(const Diagnosis &diagnosis)
{
    const Container *container = diagnosis.evidence.container();
    return diagnosis.evidence.isOfOneContainer && container ? container->id : diagnosis.service();
}

PlainLabel *makeRest(const QString &name, QWidget *parent)
{
    auto *rest = new PlainLabel(PlainLabel::Fit::Wrap, parent);
    rest->setObjectName(name);
    rest->setTone(Tone::Muted);
    rest->hide();
    return rest;
}

} // namespace

ProblemsTab::ProblemsTab(QWidget *parent)
    : QWidget(parent)
    , m_summary(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_look(new QPushButton(glyphIcon(Glyph::Rebuild, &Tokens::text), tr("Look again"), this))
    , m_notice(new ErrorNotice(this))
    , m_empty(new EmptyState(this))
    , m_area(new QScrollArea(this))
    , m_column(new QVBoxLayout)
    , m_rest(makeRest(QStringLiteral("problemsRest"), this))
    , m_driftTitle(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_driftColumn(new QVBoxLayout)
    , m_driftRest(makeRest(QStringLiteral("driftRest"), this))
{
    setObjectName(QStringLiteral("problemsTab"));
    m_summary->setObjectName(QStringLiteral("problemsSummary"));
    m_summary->setTone(Tone::Muted);
    m_look->setObjectName(QStringLiteral("lookAgainButton"));
    m_look->setIconSize({16, 13});
    m_notice->setObjectName(QStringLiteral("problemsNotice"));
    auto *content = new QWidget(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    auto *inContent = new QVBoxLayout(content);
    inContent->setContentsMargins(0, 0, 0, 0);
    m_driftColumn->setContentsMargins(0, 0, 0, 0);
    m_driftColumn->setSpacing(12);
    m_driftTitle->setObjectName(QStringLiteral("driftTitle"));
    m_driftTitle->setFont(fonts::strong());
    m_driftTitle->setText(tr("Differs from the compose file"));
    inContent->setSpacing(12);
    inContent->addLayout(m_column);
    inContent->addWidget(m_rest);
    inContent->addWidget(m_driftTitle);
    inContent->addLayout(m_driftColumn);
    inContent->addWidget(m_driftRest);
    inContent->addStretch(1);
    m_area->setObjectName(QStringLiteral("problemsArea"));
    m_area->setAccessibleName(tr("Why services are not as they should be"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(content);
    content->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_summary, 1);
    head->addWidget(m_look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_area, 1);
    m_area->hide();
    m_driftTitle->hide();
    m_empty->setTexts(tr("Not looked at yet"), {});
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT lookAsked(true); });
    connect(m_notice, &ErrorNotice::actionAsked, this, [this] { Q_EMIT lookAsked(true); });
    connect(m_empty, &EmptyState::actionAsked, this, &ProblemsTab::bringUpAsked);
}

void ProblemsTab::setDiagnoses(const QList<Diagnosis> &all, const QDateTime &asOf)
{
    m_notice->clear();
    using Kind = Diagnosis::Kind;
    const auto isMissing = [](const Diagnosis &one) { return one.kind == Kind::NeverCreated; };
    const bool nothingRuns = std::all_of(all.cbegin(), all.cend(), isMissing);
    QList<Diagnosis> shown;
    for (const Diagnosis &diagnosis : all) {
        // Before anything was brought up, a card for each would say the same.
        if (diagnosis.kind != Kind::Fine && !nothingRuns)
            shown.append(diagnosis);
    }
    // The one that somebody asked about is among those that have a card.
    const auto wanted =
        std::find_if(shown.begin(), shown.end(), [this](const Diagnosis &diagnosis) {
            return diagnosis.service() == m_wanted;
        });
    if (wanted - shown.begin() >= mostCards && wanted != shown.end())
        std::rotate(shown.begin(), wanted, std::next(wanted));
    if (all.isEmpty())
        m_empty->setTexts(tr("There are no services"), {});
    else if (nothingRuns)
        m_empty->setTexts(tr("Nothing runs yet"),
                          tr("Bring up builds and starts %n service(s).", nullptr, int(all.size())),
                          tr("Bring up"));
    else
        m_empty->setTexts(tr("All services are as they should be"),
                          tr("When one ends, restarts or becomes unhealthy, it is said here why."));
    arrangeCards(shown, asOf);
    updateVisible();
    updateSummary(nothingRuns ? QList<Diagnosis>() : all);
    revealWanted();
}

void ProblemsTab::updateVisible()
{
    const bool isEmpty = m_cards.isEmpty() && m_driftCards.isEmpty();
    m_driftTitle->setVisible(!m_driftCards.isEmpty());
    m_empty->setVisible(isEmpty);
    m_area->setVisible(!isEmpty);
}

void ProblemsTab::setDrift(const QList<ServiceDrift> &all, const QStringList &built)
{
    qDeleteAll(m_driftCards);
    m_driftCards.clear();
    int rest = 0;
    for (const ServiceDrift &drift : all) {
        // What is missing or down has a card of its own above.
        if (!drift.wantsRecreation() && !drift.has(ServiceDrift::Reason::Orphan))
            continue;
        if (m_driftCards.size() == mostCards) {
            ++rest;
            continue;
        }
        auto *card = new DriftCard(this);
        card->setDrift(drift, built.contains(drift.service));
        connect(card, &DriftCard::recreateAsked, this, &ProblemsTab::recreateAsked);
        connect(card, &DriftCard::rebuildAsked, this, &ProblemsTab::rebuildAsked);
        connect(card, &DriftCard::removeAsked, this, &ProblemsTab::removeAsked);
        connect(card, &DriftCard::commandsAsked, this, &ProblemsTab::commandsAsked);
        m_driftColumn->addWidget(card);
        card->show();
        m_driftCards.append(card);
    }
    m_driftRest->setVisible(rest > 0);
    m_driftRest->setText(
        tr("%n more service(s) differ; “inception-panel drift” lists them all.", nullptr, rest));
    updateVisible();
    updateActions();
}

void ProblemsTab::arrangeCards(const QList<Diagnosis> &shown, const QDateTime &asOf)
{
    QHash<QString, DiagnosisCard *> before;
    for (DiagnosisCard *card : std::exchange(m_cards, {}))
        before.insert(keyOf(card->diagnosis()), card);
    for (qsizetype i = 0; i < std::min(shown.size(), mostCards); ++i) {
        DiagnosisCard *card = before.take(keyOf(shown.at(i)));
        if (!card) {
            card = new DiagnosisCard(this);
            connect(card, &DiagnosisCard::stepAsked, this, &ProblemsTab::stepAsked);
        }
        card->setDiagnosis(shown.at(i), asOf);
        m_cards.append(card);
        m_column->removeWidget(card);
        m_column->insertWidget(int(i), card);
        card->show();
    }
    qDeleteAll(before);
    m_rest->setVisible(shown.size() > mostCards);
    m_rest->setText(
        tr("%n more service(s) with a problem; “inception-panel why” tells of them all.", nullptr,
           int(std::max<qsizetype>(0, shown.size() - mostCards))));
    updateActions();
}

void ProblemsTab::updateSummary(const QList<Diagnosis> &all)
{
    const auto count = [&all](auto isCounted) {
        QSet<QString> services; // one may be there with several containers
        for (const Diagnosis &one : all) {
            if (isCounted(one))
                services.insert(one.service());
        }
        return int(services.size());
    };
    const int problems = count([](const Diagnosis &one) { return one.isProblem(); });
    const int caused =
        count([](const Diagnosis &one) { return one.isProblem() && !one.causes.isEmpty(); });
    const int stopped =
        count([](const Diagnosis &one) { return one.kind == Diagnosis::Kind::Stopped; });
    QStringList parts;
    if (problems > 0)
        parts.append(tr("%n service(s) not as they should be", nullptr, problems));
    if (caused > 0)
        parts.append(tr("%n of them for the sake of another", nullptr, caused));
    if (stopped > 0)
        parts.append(tr("%n stopped on purpose", nullptr, stopped));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void ProblemsTab::showFailure(const Error &error)
{
    m_notice->showError(error, tr("Try again"));
}

void ProblemsTab::setLooking(bool looking)
{
    m_look->setEnabled(!looking && m_connection.answers());
}

void ProblemsTab::setConnection(const ConnectionStatus &connection)
{
    m_connection = connection;
    m_look->setEnabled(connection.answers());
    updateActions();
}

void ProblemsTab::setBusy(bool busy)
{
    m_busy = busy;
    updateActions();
}

void ProblemsTab::updateActions()
{
    const QString why = m_busy ? tr("Work on the whole stack is under way.")
                               : whyNoActions(m_connection, QDateTime::currentDateTimeUtc());
    for (DiagnosisCard *card : std::as_const(m_cards))
        card->setWhyNoActions(why);
    for (DriftCard *card : std::as_const(m_driftCards))
        card->setWhyNoActions(why);
}

void ProblemsTab::showService(const QString &service)
{
    m_wanted = service;
    revealWanted();
}

void ProblemsTab::revealWanted()
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(), [this](const auto *one) {
        return one->diagnosis().service() == m_wanted;
    });
    DiagnosisCard *card = found == m_cards.cend() ? nullptr : *found;
    if (!card)
        return;
    m_wanted.clear();
    // When the layout has found out where it stands.
    QTimer::singleShot(0, card, [this, card] {
        m_area->verticalScrollBar()->setValue(card->y());
        card->setFocus(Qt::OtherFocusReason);
    });
}

void ProblemsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT lookAsked(false);
}

} // namespace panel
