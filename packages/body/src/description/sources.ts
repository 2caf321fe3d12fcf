/** Where the numbers of the body come from. Every segment, joint, wrap and fascicle names one or more of these. */
export const SOURCES = {
  rajagopal2023: {
    what: 'Musculoskeletal model of the lower limb, file Models/Rajagopal/RajagopalLaiUhlrich2023.osim of opensim-org/opensim-models, commit 20a888b',
    cite: [
      'Rajagopal et al. 2016, doi:10.1109/TBME.2016.2586891',
      'Lai et al. 2017, doi:10.1007/s10439-017-1920-7',
      'Uhlrich et al. 2022, doi:10.1038/s41598-022-13386-9',
    ],
    terms: 'No licence is stated in the collection. The numbers are used as facts, with citation; the code is our own.',
  },
  gait2392: {
    what: 'Musculoskeletal model gait2392, file Models/Gait2392_Simbody/gait2392_thelen2003muscle.osim of the same collection',
    cite: ['Delp et al. 1990, IEEE Trans Biomed Eng 37:757-767'],
    terms: 'CC BY 3.0, written in the file.',
  },
  lfb: {
    what: 'Full-body lumbar and lifting model, file Pose2Sim/OpenSim_Setup/Model_Pose2Sim_muscles_flex.osim of perfanalytics/pose2sim, commit f7b39c7',
    cite: [
      'Beaucage-Gauvreau et al. 2019, doi:10.1080/10255842.2018.1564819',
      'Raabe & Chaudhari 2016, doi:10.1016/j.jbiomech.2016.02.046',
      'Christophy et al. 2012, doi:10.1007/s10237-011-0290-6',
    ],
    terms: 'Repository licence BSD-3-Clause.',
  },
  estimate: {
    what: 'Our own estimate, explained where it stands. Not measured.',
    cite: [],
    terms: 'Apache-2.0, as this repository.',
  },
} as const satisfies Record<string, { what: string; cite: readonly string[]; terms: string }>;

export type SourceId = keyof typeof SOURCES;
