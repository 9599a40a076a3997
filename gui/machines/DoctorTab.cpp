// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/DoctorTab.h"

#include "gui/ErrorNotice.h"
#include "gui/models/ServiceTexts.h"
#include "gui/widgets/CheckListView.h"
#include "gui/widgets/CheckRow.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatePill.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace panel {

namespace {

/// What needs something done comes first.
int rank(const Check &check)
{
    switch (check.verdict) {
    case Check::Verdict::Fail: return 0;
    case Check::Verdict::Warn: return 1;
    case Check::Verdict::Unknown: return 2;
    case Check::Verdict::Pass: break;
    }
    return 3;
}

} // namespace

DoctorTab::DoctorTab(QWidget *parent)
    : QWidget(parent)
    , m_verdict(new StatePill(this))
    , m_summary(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_age(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_copy(new QPushButton(glyphIcon(Glyph::Copy, &Tokens::text), tr("Copy"), this))
    , m_examine(new QPushButton(glyphIcon(Glyph::Rebuild, &Tokens::text), tr("Examine"), this))
    , m_notice(new ErrorNotice(this))
    , m_list(new CheckListView(this))
{
    setObjectName(QStringLiteral("doctorTab"));
    m_verdict->setObjectName(QStringLiteral("doctorVerdict"));
    m_summary->setObjectName(QStringLiteral("doctorSummary"));
    m_summary->setTone(Tone::Muted);
    m_age->setObjectName(QStringLiteral("doctorAge"));
    m_age->setTone(Tone::Muted);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_copy->setObjectName(QStringLiteral("doctorCopyButton"));
    m_copy->setIconSize({16, 13});
    m_copy->setToolTip(tr("Copy the whole report"));
    m_examine->setObjectName(QStringLiteral("examineButton"));
    m_examine->setIconSize({16, 13});
    m_notice->setObjectName(QStringLiteral("doctorNotice"));
    m_list->setObjectName(QStringLiteral("doctorList"));
    m_list->setAccessibleName(tr("What the examination found"));

    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_verdict);
    head->addWidget(m_summary, 1);
    head->addWidget(m_age);
    head->addWidget(m_copy);
    head->addWidget(m_examine);
    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_list);
    m_card = card;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_card, 1);
    layout->addStretch(0);
    connect(m_examine, &QPushButton::clicked, this, &DoctorTab::examineAsked);
    connect(m_notice, &ErrorNotice::actionAsked, this, &DoctorTab::examineAsked);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &DoctorTab::updateAge);
    connect(m_copy, &QPushButton::clicked, this, &DoctorTab::copy);
    clear();
}

void DoctorTab::clear()
{
    m_notice->clear();
    m_list->setChecks({});
    m_card->hide();
    m_verdict->setState({}, Tone::Neutral);
    m_summary->setText(tr("Looks at files, keys, certificates, address and TLS, and says what to "
                          "do about what it finds."));
    m_copy->setEnabled(false);
    m_examine->setEnabled(true);
    m_examined = {};
    updateAge();
}

void DoctorTab::showRunning()
{
    m_notice->clear();
    m_summary->setText(tr("Examining…"));
    m_examine->setEnabled(false);
}

void DoctorTab::showChecks(const QList<Check> &checks)
{
    m_notice->clear();
    QList<Check> sorted = checks;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Check &left, const Check &right) {
        return rank(left) < rank(right);
    });
    m_list->setChecks(sorted);
    m_card->setVisible(!checks.isEmpty());
    const Check::Verdict verdict = worst(checks);
    m_verdict->setState(verdict == Check::Verdict::Pass ? tr("healthy") : verdictForPeople(verdict),
                        toneOf(verdict));
    m_summary->setText(summaryOf(checks));
    m_copy->setEnabled(!checks.isEmpty());
    m_examine->setEnabled(true);
    m_examined = QDateTime::currentDateTimeUtc();
    updateAge();
}

void DoctorTab::updateAge()
{
    m_age->setVisible(m_examined.isValid());
    if (!m_examined.isValid()) {
        m_clock.stop();
        return;
    }
    m_clock.start();
    const qint64 seconds = m_examined.secsTo(QDateTime::currentDateTimeUtc());
    m_age->setText(seconds < 2 ? tr("examined just now")
                               : tr("examined %1 ago", "age of a list").arg(ageText(seconds)));
}

void DoctorTab::showFailure(const Error &error)
{
    clear();
    m_notice->showError(error, tr("Try again"));
}

void DoctorTab::copy() const
{
    QGuiApplication::clipboard()->setText(m_list->asText());
}

} // namespace panel
