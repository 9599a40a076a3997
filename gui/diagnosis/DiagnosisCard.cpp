// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/DiagnosisCard.h"

#include "core/base/PlainText.h"
#include "core/diagnosis/DiagnosisTexts.h"
#include "gui/Fonts.h"
#include "gui/models/ServiceTexts.h"
#include "gui/widgets/BriefText.h"
#include "gui/widgets/FactList.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"
#include "gui/widgets/StatePill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

namespace {

/// It only shows something, so that it can be done at any time.
bool isHarmless(const NextStep &step)
{
    return step.action == NextStep::Action::ShowLog || step.action == NextStep::Action::ShowCause
           || step.action == NextStep::Action::EditFile;
}

QString stepToolTip(const NextStep &step)
{
    if (step.place.file.isEmpty())
        return {};
    return step.place.line > 0
               ? DiagnosisCard::tr("%1, line %2").arg(step.place.file).arg(step.place.line)
               : step.place.file;
}

} // namespace

DiagnosisCard::DiagnosisCard(QWidget *parent)
    : QFrame(parent)
    , m_name(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_state(new StatePill(this))
    , m_headline(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_advice(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_facts(new FactList(QStringLiteral("diagnosisFacts"), {}, this))
    , m_outputTitle(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_output(new BriefText(6, this))
    , m_logTitle(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_log(new BriefText(12, this))
    , m_buttonRow(new FlowLayout(8))
{
    setObjectName(QStringLiteral("diagnosisCard"));
    setProperty("look", QStringLiteral("card"));
    m_name->setObjectName(QStringLiteral("diagnosisName"));
    m_name->setFont(fonts::strong());
    m_headline->setObjectName(QStringLiteral("diagnosisHeadline"));
    m_advice->setObjectName(QStringLiteral("diagnosisAdvice"));
    m_outputTitle->setFont(fonts::smallStrong());
    m_outputTitle->setText(tr("The health check printed"));
    m_output->setObjectName(QStringLiteral("diagnosisHealthOutput"));
    m_output->setAccessibleName(tr("Output of the last health check that failed"));
    m_logTitle->setFont(fonts::smallStrong());
    m_logTitle->setText(tr("Its last lines"));
    m_log->setObjectName(QStringLiteral("diagnosisLog"));
    m_log->setAccessibleName(tr("Last lines of the log"));
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name);
    head->addWidget(m_state);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(7);
    layout->addLayout(head);
    layout->addWidget(m_headline);
    layout->addWidget(m_advice);
    layout->addWidget(m_facts);
    layout->addWidget(m_outputTitle);
    layout->addWidget(m_output);
    layout->addWidget(m_logTitle);
    layout->addWidget(m_log);
    layout->addLayout(m_buttonRow);
}

void DiagnosisCard::setDiagnosis(const Diagnosis &diagnosis, const QDateTime &now)
{
    const bool sameSteps = diagnosis.next == m_diagnosis.next;
    m_diagnosis = diagnosis;
    const Service &service = diagnosis.evidence.service;
    m_name->setText(title(diagnosis));
    setAccessibleName(title(diagnosis));
    if (diagnosis.evidence.isOfOneContainer)
        m_state->setState(stateText(*service.container), stateTone(*service.container));
    else
        m_state->setState(stateText(service), stateTone(service));
    m_headline->setText(headline(diagnosis));
    const QString causes = causesText(diagnosis);
    const QString next = advice(diagnosis);
    m_advice->setText(causes.isEmpty() || next.isEmpty() ? causes + next : causes + u' ' + next);
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_advice->setTone(causes.isEmpty() ? Tone::Muted : Tone::Text);
    QList<Fact> shown;
    const QList<DiagnosisFact> known = facts(diagnosis, now);
    for (const DiagnosisFact &fact : known)
        shown.append({fact.label, fact.text});
    m_facts->setFacts(shown);
    m_output->showText(healthOutput(diagnosis));
    m_outputTitle->setVisible(!m_output->isHidden());
    QStringList lines;
    // Of what was stopped on purpose nobody asks why.
    if (diagnosis.isProblem()) {
        for (const LogLine &line : diagnosis.evidence.log)
            lines.append(QString::fromUtf8(line.text));
    }
    m_log->showText(lines.join(u'\n'));
    m_logTitle->setVisible(!m_log->isHidden());
    if (!sameSteps)
        makeButtons();
    updateButtons();
}

void DiagnosisCard::setWhyNoActions(const QString &why)
{
    m_whyNoActions = why;
    updateButtons();
}

void DiagnosisCard::makeButtons()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const NextStep &step : std::as_const(m_diagnosis.next)) {
        auto *button = new QPushButton(plainCaption(stepText(step)), this);
        button->setObjectName(QStringLiteral("step-") + actionName(step.action));
        if (m_buttons.isEmpty() && m_diagnosis.isProblem())
            button->setProperty("look", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT stepAsked(step); });
        m_buttonRow->addWidget(button);
        m_buttons.append(button);
    }
}

void DiagnosisCard::updateButtons()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const NextStep &step = m_diagnosis.next.at(i);
        const bool isPossible = m_whyNoActions.isEmpty() || isHarmless(step);
        m_buttons[i]->setEnabled(isPossible);
        m_buttons[i]->setToolTip(plainToolTip(isPossible ? stepToolTip(step) : m_whyNoActions));
    }
}

} // namespace panel
